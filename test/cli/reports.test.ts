import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

const schemas = join(import.meta.dirname, '../../packages/cli/schema');

const site = {
  'site/a.css':
    ':root { --own: #00A3E0 } a { color: #C51E80; background: var(--own); border-color: var(--nowhere) }\n',
  'site/b.html':
    '<style>p { color: device-cmyk(0 .92 0 0) }</style><p style="background: rgb(196 30 127 / .5)">x</p>\n',
  'site/c.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="#C41E7F" stroke="#333"/></svg>\n',
  'site/d.scss': '$x: lighten(#C41E7F, 10%); a { color: #c51e80 }\n',
  'site/e.css': 'a {',
};

/** A schema that lets no unknown field pass, so that a field which nobody wrote down is noticed. */
function compileStrictly(name: string) {
  const schema = JSON.parse(readFileSync(join(schemas, name), 'utf8')) as Record<string, unknown>;
  return new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(
    closeObjects(schema) as object,
  );
}

function closeObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeObjects);
  if (typeof value !== 'object' || value === null) return value;
  const closed = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closeObjects(inner)]));
  return 'properties' in closed && 'type' in closed ? { additionalProperties: false, ...closed } : closed;
}

describe('a report among the files that are checked', () => {
  test.each([
    ['--format html --output-file site/b.html', 'site/b.html'],
    ['--format json=site/a.css --format html=page.html', 'site/a.css'],
    ['--format blob=site/c.svg', 'site/c.svg'],
  ])('takes nobody’s place: %s', async (words, path) => {
    const cwd = folderWith(site);
    const { code, stderr } = await brandlint(['check', 'site', ...words.split(' ')], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('it is a file that is checked; name another place for the report.');
    expect(readFileSync(join(cwd, path), 'utf8')).toBe(site[path as keyof typeof site]);
  });

  test('an earlier one is replaced, and is no material', async () => {
    const cwd = folderWith(site);
    const words = ['check', 'site', '--format', 'html=site/report.html', '--format', 'json=report.json'];
    const sources = async () => {
      await brandlint(words, { cwd });
      const { files } = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as {
        files: { source: string }[];
      };
      return files.map(({ source }) => source);
    };
    const first = await sources();
    expect(first).toEqual(Object.keys(site));
    expect(await sources()).toEqual(first);
  });
});

describe('the contracts', () => {
  test('check --format json is what its schema says', async () => {
    const validate = compileStrictly('report.schema.json');
    const { stdout, code } = await brandlint(['check', '--format', 'json'], { cwd: folderWith(site) });
    const report = JSON.parse(stdout) as { files: { findings: unknown[] }[] };
    validate(report);
    expect(validate.errors).toBe(null);
    expect(Object.keys(report)).toEqual([
      'version',
      'made',
      'brand',
      'checked',
      'requirements',
      'files',
      'run',
      'passedOver',
      'manual',
      'summary',
    ]);
    expect(report.files.flatMap(({ findings }) => findings).length).toBeGreaterThan(4);
    expect(code).toBe(1);
  });

  test('inventory --format json is what its schema says', async () => {
    const validate = compileStrictly('inventory.schema.json');
    const { stdout, code } = await brandlint(['inventory', '--format', 'json'], { cwd: folderWith(site) });
    validate(JSON.parse(stdout));
    expect(validate.errors).toBe(null);
    expect(code).toBe(3);
  });

  test('the inventory has one entry for each colour where it is written, in order, unrounded', async () => {
    const { stdout } = await brandlint(['inventory', 'site/a.css', 'site/b.html', '--format', 'json'], {
      cwd: folderWith(site),
    });
    const { files } = JSON.parse(stdout) as { files: { source: string; uses: Record<string, unknown>[] }[] };
    expect(files.map(({ source, uses }) => [source, uses.map(({ written }) => written)])).toEqual([
      ['site/a.css', ['#00A3E0', '#C51E80']],
      ['site/b.html', ['device-cmyk(0 .92 0 0)', 'rgb(196 30 127 / .5)']],
    ]);
    expect(files[0]?.uses[1]).toMatchObject({
      role: 'text',
      color: { space: 'srgb', components: [197 / 255, 30 / 255, 128 / 255], alpha: 1 },
      hex: '#C51E80',
      verdict: 'near',
      token: 'Magenta',
      deltaE: expect.closeTo(0.2449, 3),
      inkPoints: null,
    });
    expect(files[1]?.uses[0]).toMatchObject({
      color: { space: 'cmyk', components: [0, 0.92, 0, 0], alpha: 1 },
      hex: null,
      verdict: 'near',
      token: 'Magenta',
      deltaE: null,
      inkPoints: expect.closeTo(1, 6),
    });
    expect(files[1]?.uses[1]).toMatchObject({ verdict: 'official', color: { alpha: 0.5 }, deltaE: 0 });
  });

  test('what nobody sees is named so in the inventory for a person', async () => {
    const cwd = folderWith({
      'a.css': 'a { background: transparent; fill: rgb(196 30 127 / 0); color: black }',
    });
    const { stdout } = await brandlint(['inventory'], { cwd });
    expect(stdout.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        '#C41E7F  1 ×  Magenta  a.css 1:36',
        'transparent  1 ×  a.css 1:17',
        '#000000      1 ×  a.css 1:64',
      ]),
    );
  });

  test('an empty folder of results is still the whole contract', async () => {
    const cwd = folderWith({ '.gitignore': 'a.css\n', 'a.css': '' });
    const { stdout, code } = await brandlint(['check', 'a.css', '--format', 'json'], { cwd });
    const validate = compileStrictly('report.schema.json');
    validate(JSON.parse(stdout));
    expect(validate.errors).toBe(null);
    expect(code).toBe(0);
  });

  test('--quiet leaves errors only, and the counts as they are', async () => {
    const { stdout } = await brandlint(['check', '--format', 'json', '--quiet'], { cwd: folderWith(site) });
    const { files, summary } = JSON.parse(stdout) as {
      files: { findings: { severity: string }[] }[];
      summary: { warnings: number };
    };
    expect(new Set(files.flatMap(({ findings }) => findings.map(({ severity }) => severity)))).toEqual(
      new Set(['error']),
    );
    expect(summary.warnings).toBeGreaterThan(0);
  });
});

describe('extract, and check --from', () => {
  test('give the findings of a check', async () => {
    const cwd = folderWith(site);
    const direct = await brandlint(['check', 'site', '--format', 'json'], { cwd });
    await brandlint(['extract', 'site', '--output-file', 'uses.json'], { cwd });
    const again = await brandlint(['check', '--from', 'uses.json', '--format', 'json'], { cwd });
    expect(again).toEqual(direct);
    const { stdout } = await brandlint(['extract', 'site'], { cwd });
    const piped = await brandlint(['check', '--from', '-', '--format', 'json'], { cwd, stdin: stdout });
    expect(piped).toEqual(direct);
  });

  test('parts that were extracted apart are judged together', async () => {
    const cwd = folderWith(site);
    await brandlint(['extract', 'site/c.svg', 'site/d.scss', '--output-file', '2.json'], { cwd });
    await brandlint(['extract', 'site/a.css', 'site/b.html', 'site/e.css', '--output-file', '1.json'], {
      cwd,
    });
    const direct = await brandlint(['check', 'site', '--format', 'json'], { cwd });
    expect(
      await brandlint(['check', '--from', '2.json', '--from', '1.json', '--format', 'json'], { cwd }),
    ).toEqual(direct);
  });

  const use = {
    kind: 'color',
    anchor: 'a',
    within: [],
    places: [
      {
        kind: 'text',
        start: { offset: 0, line: 1, column: 1 },
        end: { offset: 1, line: 1, column: 2 },
        exact: true,
      },
    ],
    count: 1,
    written: 'x',
    role: 'fill',
    color: { space: 'srgb', components: [0, 0, 0], alpha: 1 },
  };
  const around = (uses: unknown[]) => ({
    version: '1.0.0',
    extractions: [{ source: 'a.css', hash: '', uses, gaps: [], dependsOn: [] }],
  });
  const cases: [string, string, RegExp][] = [
    ['no JSON', '{', /x\.json: this is not JSON/],
    ['no object', 'null', /x\.json: null stands where/],
    ['another thing', '{"scope":"network"}', /x\.json, version: undefined stands where/],
    ['a later version', '{"version":"2.0.0","extractions":[]}', /x\.json, version: "2\.0\.0" is not read/],
    [
      'a wrong use',
      JSON.stringify(around([use, { ...use, places: [] }])),
      /x\.json, extractions\.0\.uses\.1\.places\.0/,
    ],
    [
      'a wrong space',
      JSON.stringify(around([{ ...use, color: { space: 'x', components: [], alpha: 1 } }])),
      /uses\.0\.color\.space: "x" stands/,
    ],
    [
      'a number that is none',
      JSON.stringify(around([use])).replace('"count":1', '"count":1e999'),
      /uses\.0\.count/,
    ],
    ['__proto__', '{"__proto__":{"version":"1.0.0"},"extractions":[]}', /x\.json, version: undefined/],
    ['deep nesting', '['.repeat(100_000), /x\.json: this is not JSON/],
    [
      'deep nesting that is JSON',
      `{"version":"1.0.0","extractions":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      /x\.json, extractions\.0/,
    ],
  ];
  test.each(cases)('hostile: %s', async (_, text, said) => {
    const { stdout, stderr, code } = await brandlint(['check', '--from', 'x.json'], {
      cwd: folderWith({ 'x.json': text }),
    });
    expect(stderr).toMatch(said);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('a friendly one of the same make is taken', async () => {
    const cwd = folderWith({ 'x.json': JSON.stringify(around([use])) });
    expect(await brandlint(['check', '--from', 'x.json'], { cwd })).toMatchObject({ stderr: '', code: 0 });
  });
});

describe('the standard input', () => {
  const words = ['check', '--stdin', '--stdin-filename', 'site/a.css'];
  const network = { 'brandlint.config.json': '{ "scope": "network" }' };

  test('is judged as the file of that name', async () => {
    const cwd = folderWith(site);
    const direct = await brandlint(['check', 'site/a.css', '--format', 'json'], { cwd });
    const given = await brandlint([...words, '--format', 'json'], { cwd, stdin: site['site/a.css'] });
    expect(given).toEqual(direct);
    const text = await brandlint(words, { cwd: folderWith({}), stdin: site['site/a.css'] });
    expect(text.stdout).toContain('color: #C51E80');
  });

  test('with --fix the mended text is all there is on standard output, in its own encoding', async () => {
    const text = '\uFEFFa { background: #C51E80 }\r\n';
    const cwd = folderWith(network);
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const { stdout, stderr, code } = await brandlint([...words, '--fix'], {
        cwd,
        stdin: Buffer.from(text, encoding),
      });
      expect(stdout).toBe(Buffer.from(text.replace('#C51E80', '#C41E7F'), encoding).toString('utf8'));
      expect(stderr).toContain('Mended 1 place in 1 file.');
      expect(code).toBe(0);
    }
  });

  test.each([
    ['nothing to mend', Buffer.from('a { color: #333 }'), 0],
    ['malformed', Buffer.from('a { color: #C51E80'), 3],
    ['no text', Buffer.from([0, 1, 2, 255]), 3],
    ['an odd number of bytes in UTF-16', Buffer.from([0xff, 0xfe, 0x20, 0, 0x20]), 0],
  ])('with --fix it comes back as it was: %s', async (_, stdin, code) => {
    const transcript = await brandlint([...words, '--fix'], { cwd: folderWith(network), stdin });
    expect(transcript.stdout).toBe(stdin.toString('utf8'));
    expect(transcript.code).toBe(code);
  });
});

test('the standard input under a path that is left out is mentioned and given back', async () => {
  const cwd = folderWith({ '.gitignore': 'dist\n' });
  const words = ['check', '--stdin', '--stdin-filename', 'dist/a.css', '--fix=all'];
  const stdin = 'a { background: #C51E80 }';
  const { stdout, stderr, code } = await brandlint(words, { cwd, stdin });
  expect({ stdout, code }).toEqual({ stdout: stdin, code: 0 });
  expect(stderr).toContain('dist/a.css: left out by .gitignore');
});

describe('fixing', () => {
  const files = {
    'brandlint.config.json': '{ "scope": "network" }',
    'a.css': 'a { background: #C51E80; color: #C51E80 }\n',
    'b.css': 'a { background: #C41E7F }\n',
  };

  test('--fix writes the file, and says what is left', async () => {
    const cwd = folderWith(files);
    const { stderr, code } = await brandlint(['check', '--fix', '.'], { cwd });
    expect(readFileSync(join(cwd, 'a.css'), 'utf8')).toContain('background: #C41E7F');
    expect(stderr).toMatch(/^Mended \d places? in 1 file\.$/m);
    expect(code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.css', 'b.css', 'brandlint.config.json']);
  });

  test('--fix-dry-run prints a diff and writes nothing', async () => {
    const cwd = folderWith(files);
    const { stdout, stderr } = await brandlint(['check', '--fix-dry-run'], { cwd });
    expect(stdout).toMatch(/^--- a\/a\.css\n\+\+\+ b\/a\.css\n/);
    expect(stdout).toContain('\n-a { background: #C51E80');
    expect(stdout).not.toContain('error');
    expect(stderr).toMatch(/Would mend \d places? in 1 file\./);
    expect(readFileSync(join(cwd, 'a.css'), 'utf8')).toBe(files['a.css']);
  });
});

describe('where the report goes', () => {
  test('--output-file holds all of it, in folders that it makes, and keeps permissions and links', async () => {
    const cwd = folderWith({ ...site, 'old.json': 'old' });
    symlinkSync('old.json', join(cwd, 'link.json'));
    const direct = await brandlint(['check', 'site', '--format', 'json'], { cwd });
    for (const path of ['new/deep/report.json', 'link.json']) {
      const { stdout, code } = await brandlint(['check', 'site', '--format', 'json', '--output-file', path], {
        cwd,
      });
      expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
      expect(readFileSync(join(cwd, path), 'utf8')).toBe(direct.stdout);
    }
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe(direct.stdout);
    expect(readdirSync(cwd).sort()).toEqual(['link.json', 'new', 'old.json', 'site']);
  });

  test('a device is written to, never replaced', async () => {
    const cwd = folderWith(site);
    expect(await brandlint(['check', 'site', '--output-file', '/dev/null'], { cwd })).toMatchObject({
      stdout: '',
      code: 1,
    });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.platform === 'win32')(
    'a folder that takes no file is told before anything is read, and what is there stays',
    async () => {
      const cwd = folderWith({ ...site, 'closed/report.txt': 'old' });
      chmodSync(join(cwd, 'closed'), 0o555);
      const words = ['check', 'no-such-file', '--output-file', 'closed/report.txt'];
      const { stdout, stderr, code } = await brandlint(words, { cwd, withoutRights: true });
      expect({ stdout, stderr, code }).toEqual({
        stdout: '',
        stderr: '--output-file closed/report.txt: it cannot be written (EACCES); name another place.\n',
        code: 2,
      });
      expect(readFileSync(join(cwd, 'closed/report.txt'), 'utf8')).toBe('old');
    },
  );

  test('a folder that is closed is told before anything is read', async () => {
    const cwd = folderWith({ ...site, 'site/x': '' });
    const { stderr, code } = await brandlint(['check', 'site', '--output-file', 'site/x/report.txt'], {
      cwd,
    });
    expect(stderr).toMatch(
      /--output-file site\/x\/report\.txt: it cannot be written \(\w+\); name another place\./,
    );
    expect(code).toBe(2);
  });

  test('a large report arrives whole in a pipe that is read slowly, and a pipe that closes is no error', async () => {
    const cwd = folderWith({ 'a.css': 'a { background: #C51E80 }\n'.repeat(20_000) });
    const { stdout, code } = await brandlint(['check', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { summary: { errors: number } }).summary.errors).toBe(20_000);
    const bin = join(import.meta.dirname, '../../packages/cli/src/bin.ts');
    const command = `"${process.execPath}" --conditions=brandlint-source "${bin}" check --format json | head -c 100`;
    const child = spawn('bash', ['-o', 'pipefail', '-c', command], { cwd });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.resume();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
    expect(said).toBe('');
  });

  const formats = ['json', 'html', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'csv'];

  test('a report in every format at once, each as it would be alone', async () => {
    const cwd = folderWith(site);
    const words = ['check', 'site', '--format', 'text'];
    const all = [...words, ...formats.flatMap((format) => ['--format', `${format}=out/${format}`])];
    const { stdout, stderr, code } = await brandlint(all, { cwd });
    expect([stderr, code]).toEqual(['', 1]);
    expect(stdout).toContain('What this rests on');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(formats.toSorted());
    for (const format of ['json', 'sarif', 'gitlab', 'csv']) {
      const alone = await brandlint(['check', 'site', '--format', format], { cwd });
      expect(readFileSync(join(cwd, 'out', format), 'utf8')).toBe(alone.stdout);
    }
    const sarif = JSON.parse(readFileSync(join(cwd, 'out/sarif'), 'utf8')) as {
      runs: { results: unknown[]; invocations: object[]; artifacts: object[] }[];
    };
    expect(sarif.runs[0]?.invocations[0]).toMatchObject({ exitCode: 1, endTimeUtc: '2023-11-14T22:13:20Z' });
    expect(sarif.runs[0]?.artifacts).toHaveLength(5);
    expect(sarif.runs[0]?.results.length).toBeGreaterThan(4);
  });

  test('one that cannot be written is told, and the others are written', async () => {
    const cwd = folderWith({ ...site, 'a/': '' });
    const words = ['check', 'site', '--format=json=/dev/full', '--format=csv=b.csv', '--format=markdown'];
    const { stdout, stderr, code } = await brandlint(words, { cwd });
    expect(stderr).toBe('--format json=/dev/full: it cannot be written (ENOSPC); name another place.\n');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^## Brandlint: /);
    expect(readFileSync(join(cwd, 'b.csv'), 'utf8')).toMatch(/^source,place,/);
  });

  test.each([
    ['--format=json=a', /^--format json=a: it is a folder; name a file\.\n$/],
    [
      '--format=json=b --format=csv=./b',
      /^--format json=b and --format csv=\.\/b name the same file; give each its own\.\n$/,
    ],
    ['--format=json=link --format=csv=b', /^--format json=link and --format csv=b name the same file/],
    [
      '--format=json=b --format=sarif --format=text',
      /^--format: sarif and text would both go to the standard output/,
    ],
  ])('%s is told before anything is read', async (words, said) => {
    const cwd = folderWith({ ...site, 'a/': '', b: 'old' });
    symlinkSync('b', join(cwd, 'link'));
    const { stdout, stderr, code } = await brandlint(['check', 'site', ...words.split(' ')], { cwd });
    expect(stderr).toMatch(said);
    expect([stdout, code]).toEqual(['', 2]);
    expect(readFileSync(join(cwd, 'b'), 'utf8')).toBe('old');
  });

  test('GitHub gets a summary of the job as well, where it says where', async () => {
    const cwd = folderWith({ ...site, 'summary.md': '# Build\n' });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'), GITHUB_WORKSPACE: cwd };
    const { stdout, code } = await brandlint(['check', '.', '--format', 'github'], {
      cwd: join(cwd, 'site'),
      env,
    });
    expect(stdout).toMatch(/^::error file=site\/a\.css,line=1,/);
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^# Build\n## Brandlint: /);
    const closed = { GITHUB_STEP_SUMMARY: join(cwd, 'nowhere/summary.md') };
    const failed = await brandlint(['check', 'site', '--format', 'github'], { cwd, env: closed });
    expect(failed.stderr).toMatch(
      /^GITHUB_STEP_SUMMARY .*: it cannot be written \(ENOENT\); mend the variable, or unset it\.\n$/,
    );
    expect(failed.code).toBe(2);
    expect(failed.stdout).toMatch(/^::error file=site\/a\.css/);
  });

  test('a wrong SOURCE_DATE_EPOCH is told before anything is read', async () => {
    const { stdout, stderr, code } = await brandlint(['check'], {
      cwd: folderWith(site),
      env: { SOURCE_DATE_EPOCH: 'now' },
    });
    expect(stderr).toBe(
      'SOURCE_DATE_EPOCH: "now" is not a whole number of seconds since 1970; mend it, or unset it.\n',
    );
    expect([stdout, code]).toEqual(['', 2]);
  });

  test('colour only where it is asked for or shown', async () => {
    const cwd = folderWith(site);
    const escape = '\u001b[';
    const run = async (words: string[], env: Record<string, string> = {}) =>
      (await brandlint(['check', 'site', ...words], { cwd, env })).stdout.includes(escape);
    expect(await run([])).toBe(false);
    expect(await run([], { COLORTERM: 'truecolor' })).toBe(false);
    expect(await run([], { FORCE_COLOR: '3' })).toBe(true);
    expect(await run([], { FORCE_COLOR: '3', NO_COLOR: '1' })).toBe(false);
    expect(await run(['--color'])).toBe(true);
    expect(await run(['--no-color'], { FORCE_COLOR: '3' })).toBe(false);
  });
});

describe('init', () => {
  test('--yes writes the defaults, and never over a configuration', async () => {
    const cwd = folderWith({});
    const { stdout, code } = await brandlint(['init', '--yes'], { cwd });
    expect(stdout).toMatch(
      /"scope": "co-branded".*\nWrote brandlint\.config\.json\. Try it: brandlint check\n$/s,
    );
    expect(code).toBe(0);
    const before = readFileSync(join(cwd, 'brandlint.config.json'), 'utf8');
    expect(await brandlint(['init', '--yes'], { cwd })).toMatchObject({ code: 2 });
    expect(readFileSync(join(cwd, 'brandlint.config.json'), 'utf8')).toBe(before);
    writeFileSync(join(cwd, 'a.css'), 'a { background: #C41E7F }');
    expect(await brandlint(['check'], { cwd })).toMatchObject({ code: 0 });
  });

  test('without a terminal it shows the defaults and writes nothing', async () => {
    const cwd = folderWith({});
    const { stdout, code } = await brandlint(['init'], { cwd });
    expect(stdout).toContain('There is no terminal');
    expect(stdout).toContain('brandlint init --yes');
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
