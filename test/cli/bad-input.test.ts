import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brandlint, folderWith, type Transcript } from './run-brandlint.ts';

const official = 'a { background: #C41E7F }\n';
const nearMiss = 'a { background: #C51E80 }\n';

type Report = { files: { source: string; findings: { message: string }[]; gaps: { code: string }[] }[] };

async function checkFolder(cwd: string, ...words: string[]): Promise<Transcript & { report: Report }> {
  const transcript = await brandlint(['check', '.', '--format', 'json', ...words], { cwd });
  return { ...transcript, report: JSON.parse(transcript.stdout) as Report };
}

function codesOf(report: Report, source: string): string[] {
  return report.files.find((file) => file.source === source)?.gaps.map(({ code }) => code) ?? ['not listed'];
}

describe('files that cannot be read are listed, and the run goes on', () => {
  test.skipIf(process.platform === 'win32')('a folder and a file without permission', async () => {
    const cwd = folderWith({ 'a.css': nearMiss, 'closed.css': official, 'closed/b.css': official });
    chmodSync(join(cwd, 'closed.css'), 0);
    chmodSync(join(cwd, 'closed'), 0);
    const options = { cwd, withoutRights: true };
    const { stdout, code } = await brandlint(['check', '.', '--format', 'json'], options);
    const named = await brandlint(['check', 'closed/b.css'], options);
    chmodSync(join(cwd, 'closed'), 0o755);
    const report = JSON.parse(stdout) as Report;
    expect(codesOf(report, 'closed')).toEqual(['forbidden']);
    expect(codesOf(report, 'closed.css')).toEqual(['forbidden']);
    expect(code).toBe(1);
    expect(named).toMatchObject({ code: 3, stderr: '' });
  });

  test('a link to nothing, a link in a circle, a link to a folder above', async () => {
    const cwd = folderWith({ 'a.css': official, 'deep/b.css': official });
    symlinkSync('gone.css', join(cwd, 'broken.css'));
    symlinkSync('circle.css', join(cwd, 'circle.css'));
    symlinkSync('..', join(cwd, 'deep', 'up'));
    const { report, code } = await checkFolder(cwd);
    expect(codesOf(report, 'broken.css')).toEqual(['broken-link']);
    expect(codesOf(report, 'circle.css')).toEqual(['link-loop']);
    expect(codesOf(report, 'deep/up')).toEqual(['link-loop']);
    expect(codesOf(report, 'deep/b.css')).toEqual([]);
    expect(code).toBe(3);
  });

  test('a link out of the folder is followed, except under --untrusted', async () => {
    const outside = folderWith({ 'secret.css': nearMiss });
    const cwd = folderWith({ 'a.css': official });
    symlinkSync(join(outside, 'secret.css'), join(cwd, 'link.css'));
    symlinkSync(outside, join(cwd, 'folder'));
    expect(await checkFolder(cwd)).toMatchObject({ code: 1 });
    const { report, code, stdout } = await checkFolder(cwd, '--untrusted');
    expect(codesOf(report, 'link.css')).toEqual(['link-outside']);
    expect(codesOf(report, 'folder')).toEqual(['link-outside']);
    expect(stdout).not.toContain('C51E80');
    expect(code).toBe(3);
  });

  test('a pipe with the name of a stylesheet', async () => {
    const cwd = folderWith({ 'a.css': official });
    execFileSync('mkfifo', [join(cwd, 'pipe.css')]);
    const { report, code } = await checkFolder(cwd);
    expect(codesOf(report, 'pipe.css')).toEqual(['not-a-file']);
    expect(code).toBe(3);
    expect(await brandlint(['check', 'pipe.css'], { cwd })).toMatchObject({ code: 3 });
  });

  test('bytes that are no text', async () => {
    const cwd = folderWith({ 'a.css': official, 'b.css': Buffer.from([0x61, 0, 0x62, 0, 1, 2]) });
    const { report, code } = await checkFolder(cwd);
    expect(codesOf(report, 'b.css')).toEqual(['binary']);
    expect(code).toBe(3);
  });

  test('a kind that nothing reads, named beside one that is read', async () => {
    const cwd = folderWith({ 'a.css': official, 'notes.xyz': 'x', Makefile: 'x' });
    const { stdout, code } = await brandlint(['check', 'a.css', 'notes.xyz', 'Makefile', '--format=json'], {
      cwd,
    });
    expect(stdout).toContain('there is no reader for .xyz files');
    expect(stdout).toContain('there is no reader for a file without an extension');
    expect(code).toBe(3);
  });

  test.each([
    ['a.css', 'a { color: #C51E80', 3],
    ['a.css', '}}}', 3],
    ['a.scss', '@mixin x($a: { color: #C51E80 }', 0],
    ['a.html', '<p style="background: #C51E80"><div <<a', 1],
    ['a.svg', '<svg><rect fill="#C51E80"', 3],
    ['a.svg', '', 3],
    ['a.css', '', 0],
    ['a.html', '', 0],
    ['a.vue', '<template><p :style="{ color: \'</template>', 0],
  ])('malformed: %s %j', async (name, text, code) => {
    const transcript = await brandlint(['check', name], { cwd: folderWith({ [name]: text }) });
    expect(transcript.stderr).toBe('');
    expect(transcript.code).toBe(code);
  });
});

describe('encodings', () => {
  const wide = Buffer.from(`\uFEFF${nearMiss}`, 'utf16le');
  const cases: [string, Buffer, number][] = [
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${nearMiss}`), 16],
    ['UTF-16, little end first', wide, 16],
    ['UTF-16, big end first', Buffer.from(wide).swap16(), 16],
    ['Latin-1', Buffer.from(`/*\u00E9*/${nearMiss}`, 'latin1'), 21],
  ];
  test.each(cases)('%s', async (_, bytes, offset) => {
    const { stdout, code } = await brandlint(['inventory', 'a.css', '--format', 'json'], {
      cwd: folderWith({ 'a.css': bytes }),
    });
    const { files } = JSON.parse(stdout) as {
      files: { uses: { written: string; location: { start: { offset: number } } }[] }[];
    };
    expect(files[0]?.uses).toMatchObject([{ written: '#C51E80', location: { start: { offset } } }]);
    expect(code).toBe(0);
  });
});

describe('hostile sizes and depths end soon', () => {
  const deep = 10_000;
  const cases: [string, string, string, number[]][] = [
    ['a line of 5 MB', 'a.css', `a{color:#C51E80}${'b{margin:0}'.repeat(480_000)}`, [1]],
    ['a value of 5 MB', 'a.css', `a{background:${'#C51E80,'.repeat(600_000)}red}`, [0, 1]],
    ['a comment of 5 MB', 'a.scss', `a{color:#C51E80}/*${'x'.repeat(5_000_000)}*/`, [1]],
    ['rules 10,000 deep', 'a.scss', `${'a{'.repeat(deep)}color:#C51E80${'}'.repeat(deep)}`, [0, 1, 3]],
    ['parentheses 10,000 deep', 'a.css', `a{color:${'rgb('.repeat(deep)}1${')'.repeat(deep)}}`, [0, 3]],
    ['elements 10,000 deep', 'a.html', '<div style="color:#C51E80">'.repeat(deep), [0, 1, 3]],
    [
      'groups 10,000 deep',
      'a.svg',
      `<svg>${'<g fill="#C51E80">'.repeat(deep)}${'</g>'.repeat(deep)}</svg>`,
      [0, 1, 3],
    ],
    [
      'an entity bomb',
      'a.svg',
      `<!DOCTYPE svg [<!ENTITY a "aaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "${`&${i === 0 ? 'a' : `b${i - 1}`};`.repeat(10)}">`).join('')}]><svg>&b19;</svg>`,
      [0, 3],
    ],
  ];
  test.each(cases)(
    '%s',
    async (_, name, text, codes) => {
      const transcript = await brandlint(['check', name], { cwd: folderWith({ [name]: text }) });
      expect(transcript.stderr).toBe('');
      expect(codes).toContain(transcript.code);
    },
    60_000,
  );
});

describe('configurations and brands that are wrong', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    ['not JSON', { 'brandlint.config.json': '{ "scope": }' }, /brandlint\.config\.json:1:\d+/],
    ['an unknown key', { 'brandlint.config.json': '{ "scop": "network" }' }, /brandlint\.config\.json.*scop/],
    [
      '__proto__',
      { 'brandlint.config.json': '{ "__proto__": { "scope": "network" } }' },
      /brandlint\.config\.json.*__proto__/,
    ],
    [
      'one that ends the process',
      { 'brandlint.config.js': 'process.exit(0)' },
      /^Brandlint was ended before it was done; does a configuration call process\.exit\(\)\?$/m,
    ],
    [
      'one that throws',
      { 'brandlint.config.js': 'throw new Error("no luck")' },
      /brandlint\.config\.js.*no luck/,
    ],
    [
      'one that exports nothing',
      { 'brandlint.config.js': 'export const x = 1;' },
      /brandlint\.config\.js.*exports nothing by default/,
    ],
    ['a brand that is not there', { 'brandlint.config.json': '{ "brand": "./none" }' }, /none/],
    [
      '__proto__ in a brand',
      { 'brandlint.config.json': '{ "brand": "./own" }', 'own/brand.json': '{ "__proto__": {} }' },
      /own\/brand\.json/,
    ],
  ];
  test.each(cases)('%s', async (_, files, said) => {
    const { stdout, stderr, code } = await brandlint(['check', 'a.css'], {
      cwd: folderWith({ 'a.css': official, ...files }),
    });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

test('control characters of names and texts never reach the terminal', async () => {
  const cwd = folderWith({ 'a\u001b[2J.css': 'a { background: #C51E80 } /* \u001b]0;x\u0007 \u202e */\n' });
  const { stdout, stderr } = await brandlint(['check', '.', '--verbose'], { cwd });
  // eslint-disable-next-line no-control-regex -- these characters are what it is about
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  const json = await brandlint(['inventory', '.', '--format=json'], { cwd });
  // eslint-disable-next-line no-control-regex -- these characters are what it is about
  expect(json.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  const { files } = JSON.parse(json.stdout) as { files: { source: string }[] };
  expect(files[0]?.source).toBe('a\u001b[2J.css');
});

test('a file that vanishes while the run is on', async () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`f${i}.css`, official.repeat(200)]));
  const cwd = folderWith({ ...many, 'z.css': official });
  writeFileSync(
    join(cwd, 'brandlint.config.js'),
    `import { rmSync } from 'node:fs';
    setTimeout(() => rmSync(new URL('./z.css', import.meta.url), { force: true }), 0).unref();
    export default {};`,
  );
  const { report, code } = await checkFolder(cwd);
  expect(codesOf(report, 'z.css')).toEqual(['vanished']);
  expect(code).toBe(3);
});

test('a fault of Brandlint itself is told calmly, and the run goes on', async () => {
  const cwd = folderWith({
    'a.css': 'a { background: #C51E80 } /* sabotage */',
    'b.css': nearMiss,
    // A configuration runs in the same process, so it can break what Brandlint stands on.
    'brandlint.config.js': `const { includes } = String.prototype;
      String.prototype.includes = function (...given) {
        if (includes.call(this, '/* sabotage */')) throw new RangeError('out of luck');
        return includes.apply(this, given);
      };
      export default {};`,
  });
  const { stderr, stdout, code } = await brandlint(['check'], { cwd });
  expect(stderr).toMatch(/^a\.css: Brandlint itself failed here \(RangeError: out of luck\)\.\n/);
  expect(stderr).toContain('This is a fault in Brandlint 0.1.0, not in your files. Please report it');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout).toContain('b.css');
  expect(stdout).toContain('Expected "#C51E80" to be Magenta');
  expect(code).toBe(2);
  const debugged = await brandlint(['check'], { cwd, env: { BRANDLINT_DEBUG: '1' } });
  expect(debugged.stderr).toMatch(/^\s+at /m);
});
