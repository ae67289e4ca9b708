import { existsSync, readdirSync } from 'node:fs';
import { findBin, runNode } from './run-tool.ts';

/** Builds every package that has something to build, in the order in which they stand on each other. */
const order = ['core', 'readers', 'document-readers', 'rasteriser', 'config'];
const folders = [...new Set([...order, ...readdirSync('packages')])].filter((name) =>
  existsSync(`packages/${name}/tsdown.config.ts`),
);

const tsdown = findBin('tsdown');
for (const folder of folders) runNode(tsdown, ['--log-level', 'error'], `packages/${folder}`);

// What Figma loads is bundled from the sources, so it stands on nothing that was built above.
runNode('--conditions=brandlint-source', ['packages/figma-plugin/scripts/build.ts']);
