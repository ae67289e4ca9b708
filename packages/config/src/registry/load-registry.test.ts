import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { load, makeProject } from '../../test/project.ts';

/** An outline of one cell that is full. */
const outline = '1:1x1:QA';

const artwork = {
  file: 'icons/learning.svg',
  hash: 'ab'.repeat(32),
  outline,
  colors: ['#C41E7F'],
  width: 96,
  height: 96,
  registeredBy: 'Ada',
  registeredOn: '2026-01-31',
};

const registry = {
  version: 1,
  icons: [
    { principle: 'Learning', ...artwork },
    { principle: null, ...artwork, file: 'icons/all.svg' },
  ],
  logos: [{ name: 'Anytown Council', ...artwork }],
};

const name = 'brandlint.icons.json';

describe('where the registry is', () => {
  test('nowhere: nothing is registered, and its place is known', async () => {
    const cwd = makeProject({});
    expect(await load({ cwd })).toMatchObject({
      errors: [],
      registry: { file: path.join(cwd, name), registry: { icons: [], logos: [] } },
      settings: { icons: { registered: [], logos: [] } },
    });
  });

  test.each([
    ['in the working directory, where there is no configuration', { [name]: registry }, {}],
    ['the same for material from outside', { [name]: registry }, { untrusted: true }],
    ['beside the configuration', { 'brandlint.config.json': {}, [name]: registry }, { file: 'deep/a.css' }],
    [
      'where the configuration says',
      { 'brandlint.config.json': { icons: { registry: 'own/art.json' } }, 'own/art.json': registry },
      {},
    ],
  ])('%s', async (_, files, options) => {
    expect(await load({ cwd: makeProject(files), ...options })).toMatchObject({
      errors: [],
      settings: {
        icons: {
          registered: [
            { principle: 'Learning', name: 'icons/learning.svg', outline },
            { principle: null, name: 'icons/all.svg', outline },
          ],
          logos: [{ principle: null, name: 'Anytown Council', outline }],
        },
      },
    });
  });

  test('one that the configuration names and that is not there, unless it is about to be written', async () => {
    const cwd = makeProject({ 'brandlint.config.json': { icons: { registry: 'own/art.json' } } });
    expect((await load({ cwd })).errors).toEqual([
      'brandlint.config.json, icons.registry: "own/art.json": there is no such file; check the path, or write it with "brandlint icons register".',
    ]);
    expect(await load({ cwd, writesRegistry: true })).toMatchObject({
      errors: [],
      registry: { file: path.join(cwd, 'own/art.json') },
    });
  });
});

describe('a registry that is wrong says where, what and what to do', () => {
  const icon = (change: object) => ({ ...registry, icons: [{ ...registry.icons[0], ...change }] });
  test.each<[string, string | object | null, RegExp]>([
    ['no JSON', '<html>', /^brandlint\.icons\.json:1:1: .+; .+\.$/],
    ['empty', '', /^brandlint\.icons\.json:1:1: the file is empty; write an object in braces\.$/],
    ['a folder', null, /^brandlint\.icons\.json: this is a folder; rename it, or put a file in its place\.$/],
    ['a list', [], /is not an object; write/],
    [
      'of a later form',
      { ...registry, version: 2 },
      /^brandlint\.icons\.json, version: this Brandlint reads version 1 of the registry and no other; use the Brandlint that wrote it\.$/,
    ],
    [
      'a principle that there is none of',
      icon({ principle: 'Lerning' }),
      /^brandlint\.icons\.json, icons\[0\]\.principle: "Lerning" is not a principle of the brand; write "Learning"\.$/,
    ],
    ['a principle that is no text', icon({ principle: 7 }), /icons\[0\]\.principle: 7 is not text/],
    [
      'an outline of another version',
      icon({ outline: outline.replace(/^1/, '99') }),
      /^brandlint\.icons\.json, icons\[0\]\.outline: this Brandlint does not read such an outline; register the file again with "brandlint icons register", or take the entry out\.$/,
    ],
    ['an outline that is garbage', icon({ outline: 'A'.repeat(100_000) }), /does not read such an outline/],
    ['an outline of 50 MB', icon({ outline: 'A'.repeat(50_000_000) }), /the file is larger than 16 MB/],
    ['no hash', icon({ hash: 'x' }), /icons\[0\]\.hash: this is not a SHA-256; register the file again/],
    ['no day', icon({ registeredOn: 'yesterday' }), /icons\[0\]\.registeredOn: this is not a day/],
    ['a colour that is none', icon({ colors: ['red'] }), /icons\[0\]\.colors\[0\]: "red" is not a colour/],
    ['a key too many', icon({ principel: 'x' }), /"principel" is not a known key/],
    ['a logo of nobody', { ...registry, logos: [artwork] }, /logos\[0\]: "name" is missing/],
    ['prototypes', '{"__proto__":{"icons":[]},"version":1}', /__proto__/],
    [
      'more than any family',
      { ...registry, icons: Array.from({ length: 1001 }, () => registry.icons[0]) },
      /the list is longer than 1000/,
    ],
  ])('%s', async (_, content, said) => {
    const { errors } = await load({ cwd: makeProject({ [name]: content }) });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(20);
    expect(errors.join('\n')).toMatch(new RegExp(said.source, 'm'));
  });
});

test('outlines of another version are told once, and are no fault where they are about to be renewed', async () => {
  const old = registry.icons.map((icon) => ({ ...icon, outline: '0:old' }));
  const cwd = makeProject({ [name]: { ...registry, icons: old } });
  expect((await load({ cwd })).errors).toEqual([
    'brandlint.icons.json, icons[0].outline: this Brandlint does not read such an outline, nor 1 more; register the files again with "brandlint icons register", or take the entry out.',
  ]);
  expect(await load({ cwd, writesRegistry: true })).toMatchObject({
    errors: [],
    registry: { registry: { icons: [{ outline: '0:old' }, { outline: '0:old' }] } },
  });
});

describe('marks and deliverables in a configuration', () => {
  test.each([
    [
      { icons: { marks: ['ccin-icon-*'] } },
      'brandlint.config.json, icons.marks[0]: "ccin-icon-*" does not say where the principle stands; write {principle} there, as in "ccin-icon-{principle}".',
    ],
    [
      { icons: { marks: ['{principle}/{principle}'] } },
      'brandlint.config.json, icons.marks[0]: "{principle}/{principle}" has {principle} more than once; keep one of them.',
    ],
    [
      { deliverables: [{ name: 'Site', files: [] }] },
      'brandlint.config.json, deliverables[0].files: the list is empty; write at least one.',
    ],
    [
      {
        deliverables: [
          { name: 'Site', files: ['a'] },
          { name: 'Site', files: ['b'] },
        ],
      },
      'brandlint.config.json, deliverables[1].name: "Site" is there twice; make them one deliverable.',
    ],
    [
      { icons: { registry: 3 } },
      'brandlint.config.json, icons.registry: 3 is not text; write it in quotation marks.',
    ],
  ])('%j', async (config, said) => {
    const { errors } = await load({ cwd: makeProject({ 'brandlint.config.json': config }) });
    expect(errors).toEqual([said]);
  });
});
