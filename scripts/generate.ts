import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { eslintPages } from './generators/eslint-pages.ts';
import { pictureFiles } from './generators/pictures.ts';
import { reportPageFiles } from './generators/report-page.ts';
import { ruleFiles } from './generators/rules.ts';
import { schemaFiles } from './generators/schemas.ts';
import { stylelintPages } from './generators/stylelint-pages.ts';

/** Writes what is derived from other files; with `--check` it writes nothing and fails where a file is stale. */
const files = [
  ...ruleFiles,
  ...schemaFiles,
  ...stylelintPages,
  ...eslintPages,
  ...pictureFiles,
  ...reportPageFiles,
];
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const { path, make } of files) {
  const made = make();
  const { inferredParser } = await getFileInfo(path);
  const text =
    inferredParser === null ? made : await format(made, { ...(await resolveConfig(path)), filepath: path });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(path);
  if (isCheck) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (stale.length === 0) console.log(`${files.length} generated files are up to date`);
else if (isCheck) {
  console.error(`Stale, run \`npx -y pnpm@12 generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
} else console.log(`Wrote ${stale.join(', ')}`);
