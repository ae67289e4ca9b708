import { findBin, runNode } from './run-tool.ts';

/** Checks the types of every package, each with what its platform has, and of the scripts and tests across them. */
const tsc = findBin('typescript', 'tsc');
for (const project of [
  'packages/core',
  'packages/readers',
  'packages/document-readers',
  'packages/rasteriser',
  'packages/config',
  'packages/stylelint-plugin',
  'packages/eslint-plugin',
  'packages/figma-plugin',
  'packages/figma-plugin/src/main',
  'packages/figma-plugin/src/ui',
  'packages/figma-plugin/test/fake',
  'packages/cli',
  'packages/cli/src/reporters/html/report-page',
  '.',
]) {
  runNode(tsc, ['--noEmit', '-p', project]);
}
console.log('No fault in the types');
