import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseConfig } from '@brandlint/config';
import { rules, type RunReport } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { commandNames, groupNames, options } from '../packages/cli/src/arguments/option-table.ts';
import { parseArguments } from '../packages/cli/src/arguments/parse-arguments.ts';
import { readRunOptions } from '../packages/cli/src/arguments/read-options.ts';
import { readTokenOptions } from '../packages/cli/src/arguments/read-token-options.ts';
import { readFences } from './documentation/read-fences.ts';
import { readCommands, readMentions, splitWords } from './documentation/read-commands.ts';
import { runPage } from './documentation/run-page.ts';

const root = join(import.meta.dirname, '..');
const ownDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const paths = [
  'README.md',
  'examples/README.md',
  'CONTRIBUTING.md',
  ...ownDocs.map((name) => `docs/${name}`),
  ...['cli', 'config', 'core', 'rasteriser', 'readers', 'stylelint-plugin'].map(
    (name) => `packages/${name}/README.md`,
  ),
];
const pages = paths.map((path) => ({ path, page: readFileSync(join(root, path), 'utf8') }));

/** `vitest run test/readme.test.ts --update` writes what is printed now into the pages. */
describe('what a page shows is what is printed', () => {
  test.each(pages.filter(({ page }) => page.includes('```console')))(
    '$path',
    async ({ path, page }) => {
      await expect(runPage(page)).toMatchFileSnapshot(join(root, path));
    },
    120_000,
  );
});

describe('what a page says can be done', () => {
  test.each(pages)('$path: commands and options that exist', ({ page }) => {
    for (const command of readCommands(page, 'brandlint').concat(readCommands(page, 'npx brandlint'))) {
      const words = parseArguments(splitWords(command.replace(/^npx /, '')).slice(1), root);
      const read = words.command === 'tokens' ? readTokenOptions : readRunOptions;
      expect(() => read(words), command).not.toThrow();
    }
    for (const mention of readMentions(page, 'brandlint')) {
      const [, first = '', ...rest] = splitWords(mention);
      const [second = '', ...further] = rest;
      const [command, words] = groupNames.includes(first) ? [`${first} ${second}`, further] : [first, rest];
      expect(commandNames, mention).toContain(command);
      const named = words.flatMap((word) => (word.startsWith('--') ? [word.replace(/^--|=.*$/g, '')] : []));
      expect([...options.keys()], mention).toEqual(expect.arrayContaining(named));
    }
  });

  test.each(pages)('$path: scripts that exist', ({ page }) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const command of [
      ...readCommands(page, 'npx -y pnpm@12'),
      ...readMentions(page, 'npx -y pnpm@12'),
    ]) {
      const [script = ''] = splitWords(command.replace(/ --(?:dir|filter) \S+/, '')).slice(3);
      expect([...Object.keys(scripts), 'pack', 'changeset'], command).toContain(script);
    }
  });

  test.each(pages)('$path: links to files that are there', ({ path, page }) => {
    const links = [...page.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
  const schema: unknown = JSON.parse(
    readFileSync(join(root, 'packages/config/schema/config.schema.json'), 'utf8'),
  );

  test('has a heading for every key, and for no other', () => {
    const headings = [...page.matchAll(/^## `([^`]+)`$/gm)].map(([, key = '']) => key);
    const top = findKeys(schema).filter((key) => !key.includes('.'));
    expect(headings.toSorted()).toEqual(top.toSorted());
  });

  test.each(
    readFences(page).flatMap(({ language, name, text }) =>
      language === 'json' && name === '' ? [text] : [],
    ),
  )('shows what is accepted: %s', (text) => {
    const parsed = parseConfig('example', JSON.parse(text), rules);
    expect(parsed.ok ? [] : parsed.errors).toEqual([]);
  });

  test.each(findKeys(schema))('speaks of %s', (key) => {
    const [top = '', ...deeper] = key.split('.');
    const section = page.split(/^(?=## )/m).find((part) => part.startsWith(`## \`${top}\`\n`)) ?? '';
    for (const part of deeper) expect(section).toContain(`\`${part}\``);
  });
});

test('examples/README.md goes through every place that something is said of', () => {
  const page = readFileSync(join(root, 'examples/README.md'), 'utf8');
  const told = [...page.matchAll(/^\| `([\w.]+)` (\d+)/gm)].map(
    ([, file = '', line = '']) => `${file} ${line}`,
  );
  const { stdout } = spawnSync(
    process.execPath,
    ['--conditions=brandlint-source', 'packages/cli/src/bin.ts', 'check', 'examples', '--format', 'json'],
    { cwd: root, encoding: 'utf8' },
  );
  const { files } = JSON.parse(stdout) as RunReport;
  const places = files.flatMap(({ source, findings, gaps }) =>
    [...findings, ...gaps].flatMap(({ places: all }) =>
      all.map((place) => `${basename(source)} ${place.kind === 'text' ? place.start.line : 0}`),
    ),
  );
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter((place) => !told.includes(place))).toEqual([]);
});

/** Every key that a configuration may have, with those of what is in it: `partners.palette.hex`. */
function findKeys(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries(schema).flatMap(([name, value]: [string, unknown]): string[] => {
    if (name === 'properties' && typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([key, part]) => [
        key,
        ...findKeys(part).map((deeper) => `${key}.${deeper}`),
      ]);
    }
    if (name === 'items') return findKeys(value);
    return name === 'anyOf' && Array.isArray(value) ? value.flatMap(findKeys) : [];
  });
  return [...new Set(own)];
}
