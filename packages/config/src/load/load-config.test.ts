import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { load, makeProject } from '../../test/project.ts';
import { joinReferences } from './join-references.ts';

const errorsOf = async (files: Parameters<typeof makeProject>[0], configPath?: string) => {
  const { errors } = await load({ cwd: makeProject(files), ...(configPath !== undefined && { configPath }) });
  return errors;
};

describe('where a configuration comes from', () => {
  test('nowhere: the brand that comes along, and its defaults', async () => {
    const cwd = makeProject({});
    expect(await load({ cwd, untrusted: true })).toMatchObject({
      errors: [],
      configFile: null,
      root: cwd,
      settings: { scope: 'unset', law: { files: [] }, partners: [], rules: {} },
    });
  });

  test.each([
    ['brandlint.config.json', '\uFEFF{"scope":"network"}'],
    ['brandlint.config.mjs', 'export default { scope: "network" };'],
    ['package.json', '{"name":"x","brandlint":{"scope":"network"}}'],
  ])('%s', async (name, text) => {
    const cwd = makeProject({ [name]: text });
    expect(await load({ cwd })).toMatchObject({
      errors: [],
      configFile: path.join(cwd, name),
      settings: { scope: 'network' },
    });
  });

  test('the nearest one upward, one for each part of a monorepo', async () => {
    const cwd = makeProject({
      'brandlint.config.json': { scope: 'network' },
      'packages/a/package.json': { name: 'a', brandlint: { scope: 'co-branded' } },
      'packages/b/package.json': { name: 'b', dependencies: { brandlint: '1' } },
    });
    const scopeOf = async (file: string) => {
      const loaded = await load({ cwd, file });
      return 'settings' in loaded ? loaded.settings.scope : loaded.errors;
    };
    expect(await scopeOf('packages/a/src/x.css')).toBe('co-branded');
    expect(await scopeOf('packages/b/src/x.css')).toBe('network');
    expect(await scopeOf('x.css')).toBe('network');
  });

  test('--config comes before all others', async () => {
    const cwd = makeProject({
      'brandlint.config.json': { scope: 'network' },
      'conf/own.json': { scope: 'co-branded' },
    });
    expect(await load({ cwd, configPath: 'conf/own.json' })).toMatchObject({
      settings: { scope: 'co-branded' },
    });
    expect(await load({ cwd, configPath: 'conf/none.json' })).toMatchObject({
      errors: ['conf/none.json: there is no such file; check the path.'],
    });
    expect(await load({ cwd, configPath: 'none.mjs' })).toMatchObject({
      errors: ['none.mjs: there is no such file; check the path.'],
    });
  });

  test('below the working directory nothing is executed', async () => {
    const cwd = makeProject({
      'a/brandlint.config.mjs': 'globalThis.wasRun = true; export default { scope: "network" };',
      'b/brandlint.config.mjs': 'globalThis.wasRun = true; export default { scope: "network" };',
      'b/brandlint.config.json': { scope: 'co-branded' },
    });
    expect(await load({ cwd, file: 'a/x.css' })).toMatchObject({
      configFile: null,
      notes: [
        'a/brandlint.config.mjs: it is not used, because below the working directory no configuration is executed; write brandlint.config.json there, or start in that folder.',
      ],
    });
    expect(await load({ cwd, file: 'b/x.css' })).toMatchObject({ settings: { scope: 'co-branded' } });
    expect('wasRun' in globalThis).toBe(false);
  });

  test('above the working directory it is', async () => {
    const cwd = path.join(
      makeProject({ 'brandlint.config.mjs': 'export default { scope: "network" };', 'a/b': null }),
      'a/b',
    );
    expect(await load({ cwd })).toMatchObject({ settings: { scope: 'network' } });
  });

  test('beside the working directory nothing is executed either', async () => {
    const root = makeProject({
      cwd: null,
      'other/brandlint.config.mjs': 'export default { scope: "network" };',
    });
    const loaded = await load({ cwd: path.join(root, 'cwd'), file: '../other/x.css' });
    expect(loaded).toMatchObject({
      configFile: null,
      notes: [expect.stringContaining('other/brandlint.config.mjs: it is not used')],
    });
  });

  test('of material from outside nothing is loaded but what --config names', async () => {
    const cwd = makeProject({ 'brandlint.config.json': '{', 'own.json': { scope: 'network' } });
    expect(await load({ cwd, untrusted: true })).toMatchObject({ errors: [], configFile: null });
    expect(await load({ cwd, untrusted: true, configPath: 'own.json' })).toMatchObject({
      settings: { scope: 'network' },
    });
  });

  test('two side by side: one is used, and a note says so', async () => {
    const cwd = makeProject({
      'brandlint.config.json': { scope: 'network' },
      'package.json': { brandlint: { scope: 'unset' } },
    });
    expect(await load({ cwd })).toMatchObject({
      settings: { scope: 'network' },
      notes: ['brandlint.config.json is used, and package.json beside it is not; keep one of them.'],
    });
  });

  test.each([
    ['.brandlintrc.json', 'brandlint.config.json'],
    ['.brandlintrc', 'brandlint.config.json'],
    ['brandlint.json', 'brandlint.config.json'],
    ['brandlint.confg.json', 'brandlint.config.json'],
    ['brandlint.config.yml', 'brandlint.config.json'],
    ['brandlint.config.cjs', 'brandlint.config.mjs (or .ts)'],
    ['a/.brandlintrc.json', 'brandlint.config.json'],
  ])('%s is nobody’s, and a note says so', async (name, cure) => {
    const cwd = makeProject({ [name]: '{ "scope": "network" }', 'a/b.txt': 'x' });
    expect(await load({ cwd, file: 'a/x.css' })).toMatchObject({
      configFile: null,
      notes: [`${name}: nothing reads a configuration of this name; call it ${cure}.`],
    });
  });

  test('other names, and those beside a configuration, are none', async () => {
    const names = [
      'brandlint.icons.json',
      'brandlint.report.json',
      'brandlint-report.html',
      'brandlinter.json',
    ];
    const files = Object.fromEntries(names.map((name) => [name, '{}']));
    expect(await load({ cwd: makeProject({ ...files, '.brandlint/x': 'x' }) })).toMatchObject({ notes: [] });
    const cwd = makeProject({ 'brandlint.config.json': {}, '.brandlintrc.json': '{}' });
    expect(await load({ cwd })).toMatchObject({ notes: [] });
  });

  test.each([
    ['{"scope":"network","scope":"unset"}', '1:20: "scope" is there twice'],
    [
      '{\n  "limits": { "textContrast": 3,\n    "textContrast": 4 } }',
      '3:5, limits: "textContrast" is there',
    ],
    [
      '{ "areas": ["a", { "within": [], "wi\\u0074hin": ["b"] }] }',
      '1:34, areas[1]: "within" is there twice',
    ],
  ])('a key that is there twice in %s', async (text, told) => {
    const cwd = makeProject({ 'brandlint.config.json': text });
    expect(await load({ cwd })).toMatchObject({
      errors: [
        expect.stringMatching(
          new RegExp(
            `^brandlint.config.json:${told.replace(/[[\]]/g, '\\$&')}.*only the last one would hold; keep one`,
          ),
        ),
      ],
    });
  });

  test('in package.json that is said of what it says of Brandlint alone', async () => {
    const of = (text: string) => load({ cwd: makeProject({ 'package.json': text }) });
    expect(
      await of('{ "a": 1, "a": 2, "b": { "brandlint": 1, "c": 1, "c": 2 }, "brandlint": {} }'),
    ).toMatchObject({
      errors: [],
    });
    expect(await of('{ "brandlint": {}, "brandlint": {} }')).toMatchObject({
      errors: [expect.stringContaining('package.json:1:20: "brandlint" is there twice')],
    });
    expect(await of('{ "brandlint": { "scope": "unset", "scope": "unset" } }')).toMatchObject({
      errors: [expect.stringContaining('package.json:1:36, brandlint: "scope" is there twice')],
    });
  });

  test.each([
    ['"warn"', '"warn" is not a setting of a rule; write "warning"'],
    ['"eror"', '"eror" is not a setting of a rule; write "error"'],
    ['2', '2 is not a setting of a rule; write "error"'],
    ['"x"', '"x" is not a setting of a rule; write "off", "error", "warning", "note" or { "severity"'],
    ['[]', 'this is not a setting of a rule; write "off"'],
  ])('a rule that is set to %s', async (setting, told) => {
    const cwd = makeProject({ 'brandlint.config.json': `{ "rules": { "color-in-palette": ${setting} } }` });
    expect(await load({ cwd })).toMatchObject({
      errors: [expect.stringContaining(`brandlint.config.json, rules.color-in-palette: ${told}`)],
    });
  });

  test('rule options of a host weigh more', async () => {
    const cwd = makeProject({
      'brandlint.config.json': { rules: { 'color-untinted': 'error', 'color-in-palette': 'off' } },
    });
    const ruleSettings = { 'color-untinted': { severity: 'off' as const } };
    expect(await load({ cwd, ruleSettings })).toMatchObject({
      settings: { rules: { 'color-untinted': { severity: 'off' }, 'color-in-palette': { severity: 'off' } } },
    });
  });
});

describe('what cannot be loaded', () => {
  test.each<[string, string, string | null, string]>([
    [
      'a folder',
      'brandlint.config.json',
      null,
      'brandlint.config.json: this is a folder; rename it, or put a file in its place.',
    ],
    [
      'a folder that would be executed',
      'brandlint.config.mjs',
      null,
      'brandlint.config.mjs: this is a folder; put a file in its place.',
    ],
    [
      'no JSON',
      'brandlint.config.json',
      '{\n  "scope": network\n}',
      'brandlint.config.json:2:12: "n" begins no value; write a value of JSON.',
    ],
    [
      'a list',
      'brandlint.config.json',
      '[]',
      'brandlint.config.json: an empty list is not an object; write { … } with "$schema", "brand", "scope", "profiles".',
    ],
    [
      'a prototype',
      'brandlint.config.json',
      '{"__proto__": {"scope": "network"}}',
      'brandlint.config.json: the key "__proto__" is not allowed; remove it.',
    ],
    [
      'nesting without end',
      'brandlint.config.json',
      '['.repeat(60_000) + ']'.repeat(60_000),
      'brandlint.config.json, [0][0][0]: this is nested more than 32 levels deep; write it flatter.',
    ],
    [
      'a broken package.json that speaks of it',
      'package.json',
      '{"brandlint": {}',
      'package.json:1:17: the text ends too early; close what is open with "}".',
    ],
    [
      'a key of package.json',
      'package.json',
      '{"brandlint": {"scop": 1}}',
      'package.json, brandlint: "scop" is not a known key; write "scope".',
    ],
    [
      'nothing by default',
      'brandlint.config.mjs',
      'export const config = {};',
      'brandlint.config.mjs: it exports nothing by default; write "export default { … }".',
    ],
    [
      'a function',
      'brandlint.config.mjs',
      'export default () => ({});',
      'brandlint.config.mjs: it exports a function; export the object that it would return.',
    ],
    [
      'a promise',
      'brandlint.config.mjs',
      'export default Promise.reject(new Error("x"));',
      'brandlint.config.mjs: it exports a promise; write "export default await …".',
    ],
    [
      'a function inside',
      'brandlint.config.mjs',
      'export default { areas: [() => 1] };',
      'brandlint.config.mjs, areas[0]: a function is not data; write the value itself.',
    ],
    [
      'a cycle',
      'brandlint.config.mjs',
      'const rules = {}; rules.rules = rules; export default { rules };',
      'brandlint.config.mjs, rules.rules: this refers back to what contains it; write the value itself.',
    ],
    [
      'null',
      'brandlint.config.mjs',
      'export default null;',
      'brandlint.config.mjs: null is not an object; write { … } with "$schema", "brand", "scope", "profiles".',
    ],
  ])('%s', async (_, name, content, expected) => {
    expect(await errorsOf({ [name]: content })).toEqual([expected]);
  });

  test('a configuration that throws, at its place', async () => {
    const [error] = await errorsOf({
      'brandlint.config.mjs': 'const a = 1;\nthrow new Error("no luck\\nsecond line");',
    });
    expect(error).toMatch(/^brandlint\.config\.mjs(?::2:7)?: it threw "no luck"; mend it, then run again\.$/);
  });

  test('a configuration that throws what is no error, or throws when it is read', async () => {
    expect(await errorsOf({ 'brandlint.config.mjs': 'throw null;' })).toEqual([
      'brandlint.config.mjs: it threw something that is not an error; mend it, then run again.',
    ]);
    expect(
      await errorsOf({
        'brandlint.config.mjs': 'export default { get scope() { throw new Error("late"); } };',
      }),
    ).toEqual(['brandlint.config.mjs: this cannot be read (late); write plain values.']);
  });

  test('bytes that are no UTF-8', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
    expect(await errorsOf({ 'brandlint.config.json': utf16 })).toEqual([
      'brandlint.config.json: this is not UTF-8 text; save it as UTF-8.',
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    const cwd = makeProject({ 'brandlint.config.json': '{}' });
    chmodSync(path.join(cwd, 'brandlint.config.json'), 0);
    expect((await load({ cwd })).errors).toEqual([
      'brandlint.config.json: reading it is not permitted; change its permissions.',
    ]);
  });

  test('everything that is wrong is said at once', async () => {
    const config = {
      scope: 'netwrok',
      partners: [
        { name: 'Ours', palette: ['#123456'] },
        { name: 'Them', palette: ['#C41E7', { hex: '#12345g' }, { name: 'x' }, { cmky: [] }, 7] },
      ],
      limits: { nearDeltaE: -1 },
      law: 'yes',
      areas: [{ witin: ['x'] }],
      extra: true,
    };
    expect(await errorsOf({ 'brandlint.config.json': config })).toEqual([
      'brandlint.config.json, scope: "netwrok" is not known here; write "network".',
      'brandlint.config.json, law: this does not say where; write true, false or a list of file patterns.',
      'brandlint.config.json, areas[0]: "witin" is not a known key; write "within".',
      'brandlint.config.json, partners[1].palette[0]: "#C41E7" is not a colour; write six hexadecimal digits.',
      'brandlint.config.json, partners[1].palette[1].hex: "#12345g" is not a colour; write six hexadecimal digits.',
      'brandlint.config.json, partners[1].palette[3]: "cmky" is not a known key; write "cmyk".',
      'brandlint.config.json, partners[1].palette[4]: this is not a colour; write six hexadecimal digits, or { "hex": …, "cmyk": …, "spot": … }.',
      'brandlint.config.json, limits.nearDeltaE: -1 is not a number from 0 to 100; write one.',
      expect.stringMatching(/^brandlint\.config\.json: "extra" is not a known key; known are /),
    ]);
  });

  test('what has the right form and no sense', async () => {
    const config = {
      partners: [{ name: 'A' }, { name: 'B', palette: [{ name: 'x' }] }, { name: 'B', palette: [] }],
      areas: [{}],
      rules: {
        'color-as-publishd': 'off',
        'text-contrast-minimum': { options: { minimum: 50, minimal: 1 } },
      },
    };
    expect(await errorsOf({ 'brandlint.config.json': config })).toEqual([
      'brandlint.config.json, rules: "color-as-publishd" is not a known rule; write "color-as-published".',
      'brandlint.config.json, rules.text-contrast-minimum.options.minimum: 50 is not a number from 1 to 21; write a number from 1 to 21.',
      'brandlint.config.json, rules.text-contrast-minimum.options: "minimal" is no option of the rule "text-contrast-minimum"; write "minimum".',
      'brandlint.config.json, partners[0]: nothing is said of "A"; add "palette", "paletteFrom" or "artwork".',
      'brandlint.config.json, partners[1].palette[0]: the colour has no value; add "hex", "cmyk" or "spot".',
      'brandlint.config.json, partners[2].name: "B" is there twice; make them one partner.',
      'brandlint.config.json, areas[0]: the area is nowhere; add a pattern to "within" or "files".',
    ]);
  });
});

describe('in Node.js itself, without the test runner between', () => {
  const run = (cwd: string) => {
    const script = fileURLToPath(new URL('../../test/print-scope.ts', import.meta.url));
    return execFileSync(process.execPath, ['--conditions=brandlint-source', script], {
      cwd,
      encoding: 'utf8',
    }).trim();
  };

  test('TypeScript', () => {
    expect(
      run(
        makeProject({ 'brandlint.config.ts': 'const scope: string = "network";\nexport default { scope };' }),
      ),
    ).toBe('network');
  });

  test.each([
    [
      'thrown',
      'const a = 1;\n\nthrow new Error("no luck");',
      'brandlint.config.js:3:7: it threw "no luck"; mend it, then run again.',
    ],
    [
      'unparsable',
      '\nexport default {{;',
      'brandlint.config.js: it cannot be parsed (Unexpected token \'{\'); "node --check brandlint.config.js" shows the place.',
    ],
    [
      'lacking a module',
      'import "./none.js";',
      /^brandlint\.config\.js(?::1:\d+)?: it threw "Cannot find module .*none\.js.*"; mend it, then run again\.$/,
    ],
  ])('%s', (_, text, expected) => {
    const said = run(makeProject({ 'brandlint.config.js': text, 'package.json': '{"type":"module"}' }));
    if (typeof expected === 'string') expect(said).toBe(expected);
    else expect(said).toMatch(expected);
  });
});

describe('the files that a configuration names', () => {
  test('partners with colours from files, and what is wrong with them', async () => {
    const cwd = makeProject({
      'conf/brandlint.config.json': {
        partners: [{ name: 'Ours', palette: ['#010203'], paletteFrom: ['../own.css', 'theme.json'] }],
      },
      'own.css': ':root { --own: #102030; --gap: 4px }',
      'conf/theme.json': {
        settings: {
          color: {
            palette: [
              { name: 'Sky', color: '#abcdef' },
              { name: 'Same', color: 'var(--x)' },
            ],
          },
        },
      },
    });
    expect(await load({ cwd, file: 'conf/x.css' })).toMatchObject({
      settings: {
        partners: [{ name: 'Ours', palette: [{ name: '#010203' }, { name: '--own' }, { name: 'Sky' }] }],
      },
      notes: ['theme.json: not taken over, since the value is no single colour: "Same".'],
    });
    const partners = [{ name: 'Ours', paletteFrom: ['none.css', 'x.psd', '.'] }];
    expect(await errorsOf({ 'brandlint.config.json': { partners } })).toEqual([
      'brandlint.config.json, partners[0].paletteFrom: "none.css": there is no such file; check the path.',
      'brandlint.config.json, partners[0].paletteFrom: "x.psd": no colours can be taken from a file of this kind; name one that ends in .css, .scss, .json, .ase, .aco, .gpl.',
      'brandlint.config.json, partners[0].paletteFrom: ".": no colours can be taken from a file of this kind; name one that ends in .css, .scss, .json, .ase, .aco, .gpl.',
    ]);
  });

  test('reference files are read by the function that is given', async () => {
    const cwd = makeProject({
      'brandlint.config.json': { referenceFiles: ['a.css', 'b.scss'] },
      'a.css': 'A',
      'b.scss': 'B',
    });
    const asked: unknown[] = [];
    const loaded = await load({
      cwd,
      readDefinitions: (source) => {
        asked.push(source);
        return new Map([['--x', { values: [source.text], judged: true }]]);
      },
    });
    expect(asked).toEqual([
      { path: 'a.css', format: 'css', text: 'A' },
      { path: 'b.scss', format: 'scss', text: 'B' },
    ]);
    const joined = (judged: string[]) =>
      'references' in loaded &&
      joinReferences(loaded.references, new Set(judged.map((name) => path.join(cwd, name)))).get('--x');
    expect(joined([])).toEqual({ values: ['A', 'B'], judged: false });
    expect(joined(['a.css'])).toEqual({ values: ['A', 'B'], judged: false });
    expect(joined(['b.scss', 'a.css'])).toEqual({ values: ['A', 'B'], judged: true });
    expect(await errorsOf({ 'brandlint.config.json': { referenceFiles: ['x.css', 'y.png'] } })).toEqual([
      'brandlint.config.json, referenceFiles[0]: "x.css": there is no such file; check the path.',
      expect.stringContaining('referenceFiles[1]: "y.png": variables are not read from a file of this kind'),
    ]);
  });

  test('a brand that is not there', async () => {
    const [error] = await errorsOf({ 'brandlint.config.json': { brand: 'acme' } });
    expect(error).toMatch(
      /^brandlint\.config\.json, brand: "acme" is no brand that comes with Brandlint, and no folder with brand\.json; write "\w+", or the path of such a folder\.$/,
    );
    expect(await errorsOf({ 'brandlint.config.json': { brand: './acme' } })).toEqual([
      'acme/brand.json: there is no such file; check the path.',
    ]);
    expect(
      await errorsOf({ 'brandlint.config.json': { brand: './acme' }, 'acme/brand.json': '{"palette": 7}' }),
    ).toEqual(['acme/palette.tokens.json: there is no such file; check the path.']);
  });

  test('a changed configuration is seen by a process that keeps running', async () => {
    const cwd = makeProject({ 'brandlint.config.mjs': 'export default { scope: "network" };' });
    expect(await load({ cwd })).toMatchObject({ settings: { scope: 'network' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(path.join(cwd, 'brandlint.config.mjs'), 'export default { scope: "co-branded" };');
    expect(await load({ cwd })).toMatchObject({ settings: { scope: 'co-branded' } });
  });
});
