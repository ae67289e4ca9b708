import { join } from 'node:path';
import { start } from '../packages/cli/src/start.ts';

/**
 * `brandlint check` from its sources. With a path it is the real thing, in the folder where the package manager was
 * called; without one it shows itself on the examples, and ends well whatever it finds there.
 */
const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const isReal = words.some(
  (word) => !word.startsWith('-') || /^--(?:stdin|from|help|version)\b|^-[hv]/.test(word),
);

if (isReal) {
  process.chdir(process.env['INIT_CWD'] ?? process.cwd());
  await start(['check', ...words]);
} else {
  process.chdir(root);
  await show();
}

async function show(): Promise<void> {
  console.error(
    'No path given, so this is Brandlint on its examples: a small campaign and a page about principles, with typical faults.\n',
  );
  const code = await start(['check', 'examples', ...words]);
  if (code === 2) return;
  // The faults are there on purpose, and a newcomer should not meet a package manager's error because of them.
  process.exitCode = 0;
  console.error(
    [
      '',
      'That was `brandlint check examples`: stylesheets, pages and a poster, each with faults put there on purpose;',
      'examples/README.md goes through them one by one. With errors in your own files it ends with exit code 1.',
      '',
      'What to try next:',
      '  npx -y pnpm@12 brandlint inventory examples             every colour, and how it stands to the brand',
      '  npx -y pnpm@12 brandlint explain color-in-palette       what a rule is about, and what it rests on',
      '  npx -y pnpm@12 brandlint check examples --fix-dry-run   what would be mended, as a diff',
      '  npx -y pnpm@12 check path/to/your/site                  your own files',
      '  npx -y pnpm@12 brandlint help                           everything else',
    ].join('\n'),
  );
}
