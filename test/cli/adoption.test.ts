import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunReport } from '@brandlint/core';
import { brandlint, folderWith } from './run-brandlint.ts';

const near = 'a { background: #C51E80 }\n';
const stranger = 'a { background: #00A3E0 }\n';
const baselineName = 'brandlint.baseline.json';

async function report(cwd: string, ...words: string[]): Promise<RunReport> {
  const { stdout, stderr } = await brandlint(['check', ...words, '--format', 'json'], { cwd });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as RunReport;
}

const loud = ({ files }: RunReport) =>
  files.flatMap(({ source, findings }) =>
    findings.map(({ places: [first] }) => `${source}:${first.kind === 'text' ? first.start.line : ''}`),
  );

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');
const write = (cwd: string, name: string, text: string) => {
  writeFileSync(join(cwd, name), text);
};

describe('comments', () => {
  const reason = '-- agreed with the printer';
  const files: [string, string, string][] = [
    ['a.css', `/* brandlint-ignore color-as-published ${reason} */\n${near}`, ''],
    ['a.css', `a { background: #C51E80 /* brandlint-ignore ${reason} */ }`, ''],
    ['a.scss', `// brandlint-ignore ${reason}\n$brand: #C51E80;\na { color: $brand }`, ''],
    ['a.less', `@brand: #C51E80; // brandlint-ignore ${reason}\na { color: @brand }`, ''],
    ['a.html', `<style>\n/* brandlint-ignore ${reason} */\n${near}</style>`, ''],
    ['a.html', `<!-- brandlint-ignore ${reason} -->\n<p style="color: #C51E80">x</p>`, ''],
    [
      'a.vue',
      `<template><p>x</p></template>\n<style>\n/* brandlint-ignore ${reason} */\n${near}</style>`,
      '',
    ],
    ['a.svelte', `<!-- brandlint-ignore ${reason} -->\n<p style="color: #C51E80">x</p>`, ''],
    ['a.astro', `---\n---\n<!-- brandlint-ignore ${reason} -->\n<p style="color: #C51E80">x</p>`, ''],
    [
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg">\n<!-- brandlint-ignore: agreed with the printer -->\n<path d="M0 0h9v9z" fill="#C51E80"/></svg>',
      '',
    ],
    ['a.css', `a { content: "/* brandlint-ignore ${reason} */"; background: #C51E80 }`, 'a.css:1'],
    ['a.css', `/* brandlint-ignore ${reason} */\nb { color: #C41E7F }\n${near}`, 'a.css:3'],
  ];
  test.each(files)('in %s: %s', async (name, text, expected) => {
    const cwd = folderWith({ [name]: text });
    const found = await report(cwd);
    expect(loud(found).join()).toBe(expected);
    if (expected !== '') return;
    const [file] = found.files;
    expect(file?.accepted).toMatchObject([
      { acceptance: { by: 'comment', reason: 'agreed with the printer' } },
    ]);
    expect(file?.comments).toMatchObject([{ state: 'obeyed' }]);
    expect(found.summary).toMatchObject({ errors: 0, accepted: 1, unreadable: 0 });
  });

  test('what is needless or incomplete is told, and --untrusted obeys none', async () => {
    const cwd = folderWith({
      'a.css': `/* brandlint-ignore color-as-publishd -- x */\n${near}/* brandlint-ignore */\n${near}/* brandlint-ignore -- x */\nb {}\n`,
      'b.css': `/* brandlint-ignore-file -- x */\n${near}`,
    });
    const { stdout } = await brandlint(['check'], { cwd });
    expect(stdout).toContain('1 accepted by a comment');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'a.css:1:1: the comment is not obeyed: "color-as-publishd" is not a rule; write "color-as-published".',
    );
    expect(stdout).toContain('a.css:3:1: the comment is not obeyed: it gives no reason');
    expect(stdout.replace(/\s+/g, ' ')).toContain('a.css:5:1: the comment is needless');
    const untrusted = await report(cwd, '--untrusted');
    expect(loud(untrusted)).toEqual(['a.css:2', 'a.css:4', 'b.css:2']);
    expect(untrusted.files.flatMap(({ comments = [] }) => comments.map(({ state }) => state))).toEqual(
      Array(4).fill('refused'),
    );
  });

  test('none is called needless where it is not known', async () => {
    const ask = '/* brandlint-ignore -- x */';
    const cwd = folderWith({
      'a.css': `${ask}\nb {}\na {`,
      'b.css': `${ask}\nb { color: var(--x) }\n${ask}\nc {}\n`,
    });
    const { files } = await report(cwd);
    expect(files.map(({ comments = [] }) => comments.map(({ state }) => state))).toEqual([
      ['untold'],
      ['untold', 'needless'],
    ]);
    const { stdout } = await brandlint(['check'], { cwd });
    expect(stdout.match(/the comment is needless/g)).toHaveLength(1);
  });

  test('--fix leaves what is left out as it is', async () => {
    const text = `/* brandlint-ignore -- agreed */\n${near}b { background: #C51E80 }\n`;
    const cwd = folderWith({ 'a.css': text, 'brandlint.config.json': '{ "scope": "network" }' });
    await brandlint(['check', '--fix'], { cwd });
    expect(read(cwd, 'a.css')).toBe(text.replace('b { background: #C51E80', 'b { background: #C41E7F'));
  });

  test('extracted uses take their comments along', async () => {
    const cwd = folderWith({ 'a.css': `/* brandlint-ignore -- agreed */\n${near}` });
    await brandlint(['extract', '--output-file', 'uses.json'], { cwd });
    expect((await report(cwd, '--from', 'uses.json')).summary).toMatchObject({ errors: 0, accepted: 1 });
  });

  test('a file of a million comments is checked', { timeout: 60_000 }, async () => {
    const cwd = folderWith({ 'a.css': `${'/**/\n'.repeat(1_000_000)}/* brandlint-ignore -- x */\n${near}` });
    expect((await report(cwd)).summary).toMatchObject({ errors: 0, accepted: 1 });
  });
});

describe('waivers', () => {
  const waiver = { written: '#c51e80', reason: 'reprint next year', owner: 'Jo Bloggs' };
  const withWaivers = (...waivers: object[]) => JSON.stringify({ waivers });

  describe('of no use in what was checked', () => {
    const here = { ...waiver, files: ['site/**'] };
    const run = async (words: string[], waivers: object[], files: Record<string, string> = {}) => {
      const cwd = folderWith({
        'site/a.css': 'a {}',
        'site/b.css': 'b {}',
        'other/c.css': 'c {}',
        ...files,
        'brandlint.config.json': withWaivers(...waivers),
      });
      const { stdout, stderr } = await brandlint(['check', ...words], { cwd, stdin: 'a {}' });
      return `${stdout} ${stderr}`.replace(/\s+/g, ' ');
    };
    const needless = 'waivers[0]: it is needless';
    const gone = 'and nothing is found any more that it accepted; remove it';
    const cases: [string[], object, boolean][] = [
      [[], waiver, true],
      [['.'], waiver, true],
      [['site'], waiver, false],
      [['site/a.css'], waiver, false],
      [['site'], here, true],
      [['site/'], { ...here, files: ['site/a.css'] }, true],
      [['site/a.css'], { ...here, files: ['site/a.css'] }, true],
      [['site/a.css'], here, false],
      [['site/*.css'], here, false],
      [['site'], { ...here, files: ['*.css'] }, false],
      [['--ignore-pattern', 'b.css'], waiver, false],
      [['--stdin', '--stdin-filename', 'site/a.css'], here, false],
    ];
    test.each(cases)('%j: %j', async (words, one, isTold) => {
      const [holding, over] = [await run(words, [one]), await run(words, [{ ...one, until: '2020-01-01' }])];
      expect([holding.includes(needless), over.includes(gone)]).toEqual([isTold, isTold]);
      expect(over).toContain('waivers[0]: it has expired on 2020-01-01');
    });

    test('nothing is needless that what could not be read or judged may need', async () => {
      expect(await run([], [waiver], { 'site/a.css': 'a {' })).not.toContain(needless);
      const tint = 'color-mix(in srgb, var(--x), #C51E80 40%)';
      const mixed = { 'site/a.css': `a { background: ${tint} }` };
      expect(await run([], [{ ...waiver, written: tint }], mixed)).not.toContain(needless);
      expect(await run([], [waiver], mixed)).toContain(needless);
      expect(await run([], [here], { 'other/c.css': 'a {' })).toContain(needless);
    });
  });

  test('hold until their day is over, which is told with name and day', async () => {
    const cwd = folderWith({
      'a.css': near,
      'brandlint.config.json': withWaivers({ ...waiver, until: '2023-11-14' }),
    });
    const held = await brandlint(['check'], { cwd });
    expect(held).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 accepted by a waiver until 2023-11-14'),
    });
    const expired = await brandlint(['check'], {
      cwd,
      env: { SOURCE_DATE_EPOCH: String(Date.UTC(2023, 10, 15) / 1000) },
    });
    expect(expired.code).toBe(1);
    expect(expired.stdout.replace(/\s+/g, ' ')).toContain(
      'brandlint.config.json, waivers[0]: it has expired on 2023-11-14, so 1 finding counts again; mend it, or ask Jo Bloggs, who answers for it (reprint next year).',
    );
  });

  test('are told where they are needless, and counted one by one', async () => {
    const cwd = folderWith({
      'a.css': near + stranger,
      'brandlint.config.json': withWaivers(
        waiver,
        { ...waiver, rule: 'icon-known' },
        { ...waiver, written: '#00A3E0', until: '2020-01-01' },
      ),
    });
    const found = await report(cwd);
    expect(found.waivers?.map(({ place, state, findings }) => [place, state, findings])).toEqual([
      ['brandlint.config.json, waivers[0]', 'holds', 1],
      ['brandlint.config.json, waivers[1]', 'holds', 0],
      ['brandlint.config.json, waivers[2]', 'expired', 1],
    ]);
    expect(found.summary).toMatchObject({ errors: 0, warnings: 1, accepted: 1 });
    const { stdout } = await brandlint(['check'], { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'waivers[1]: it is needless, because nothing was found that it accepts',
    );
  });

  test('are of no use where the configuration is not trusted', async () => {
    const cwd = folderWith({ 'a.css': near, 'brandlint.config.json': withWaivers(waiver) });
    expect((await report(cwd, '--untrusted')).summary).toMatchObject({ errors: 1 });
  });
});

describe('the baseline', () => {
  test('counts a finding of several places once, as a check does', async () => {
    const body = '0 0.92 0 0 k 0 0 10 10 re f 50 50 20 20 re f\n';
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << >> /Contents 4 0 R >>',
      `<< /Length ${body.length} >> stream\n${body}endstream`,
    ].map((text, at) => `${at + 1} 0 obj ${text} endobj\n`);
    const end = 'trailer << /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
    const cwd = folderWith({ 'a.pdf': `%PDF-1.4\n${objects.join('')}${end}`, 'brandlint.config.json': '{}' });
    const [finding] = (await report(cwd)).files.flatMap(({ findings }) => findings);
    expect(finding).toMatchObject({ count: 2 });
    const { stdout } = await brandlint(['baseline'], { cwd });
    expect(stdout).toContain(': 1 finding in 1 file is known.');
    expect((await report(cwd, '--baseline')).summary).toMatchObject({ errors: 0, accepted: 1 });
  });

  test('accepts what was there, and nothing that came since', async () => {
    const cwd = folderWith({
      'site/a.css': `${near}b { color: #C51E80 }\n`,
      'site/b.css': near,
      'brandlint.config.json': '{}',
    });
    const made = await brandlint(['baseline'], { cwd });
    expect(made).toMatchObject({
      code: 0,
      stdout: `Wrote ${baselineName}: 3 findings in 2 files are known. brandlint check --baseline tells what comes from now on.\n`,
    });
    expect((await report(cwd, '--baseline')).summary).toMatchObject({ errors: 0, accepted: 3 });
    // Lines move.
    write(cwd, 'site/a.css', `/* x */\n\n${read(cwd, 'site/a.css')}`);
    expect(loud(await report(cwd, '--baseline'))).toEqual([]);
    // A stranger in a file with old debt; a copy of what is known.
    appendFileSync(join(cwd, 'site/a.css'), 'c { color: #C51E80 }\n');
    appendFileSync(join(cwd, 'site/b.css'), near);
    const found = await report(cwd, '--baseline');
    expect(loud(found)).toEqual(['site/a.css:5', 'site/b.css:2']);
    expect(found.baseline).toEqual({ file: baselineName, accepted: 3, gone: 0 });
    // From another folder, and for a part.
    expect(loud(await report(join(cwd, 'site'), 'a.css', `--baseline=../${baselineName}`))).toEqual([
      'a.css:5',
    ]);
  });

  test('is the same from any folder and on any machine, where a configuration says what paths begin at', async () => {
    const files = { 'brandlint.config.json': '{}', 'site/a.css': near, 'site/b.css': stranger };
    const [one, other] = [folderWith(files), folderWith(files)];
    await brandlint(['baseline'], { cwd: one });
    await brandlint(['baseline', '.'], { cwd: join(other, 'site') });
    expect(read(other, baselineName)).toBe(read(one, baselineName));
    expect(loud(await report(join(one, 'site'), '--baseline'))).toEqual([]);
    expect(
      read(one, baselineName)
        .split('\n')
        .filter((line) => line.includes('"fingerprint"')),
    ).toHaveLength(2);
  });

  test('--prune forgets what is gone, and what could not be read stays', async () => {
    const cwd = folderWith({ 'a.css': near, 'b.css': near, 'c.css': near, 'd.css': near });
    await brandlint(['baseline'], { cwd });
    write(cwd, 'a.css', 'a {}');
    write(cwd, 'b.css', 'a { background: #C51E80');
    rmSync(join(cwd, 'c.css'));
    expect((await report(cwd, '--baseline')).baseline).toMatchObject({ gone: 2, untold: 1 });
    expect((await brandlint(['check', '--baseline'], { cwd })).stdout.replace(/\s+/g, ' ')).toContain(
      `${baselineName}: 2 findings that are known are there no more; brandlint baseline --prune forgets them.`,
    );
    const pruned = await brandlint(['baseline', '--prune', 'd.css'], { cwd });
    expect(pruned.stdout).toBe(`${baselineName}: 1 finding forgotten, 3 left.\n`);
    const again = await brandlint(['baseline', '--prune'], { cwd });
    expect(again).toMatchObject({ code: 3, stdout: `${baselineName}: 1 finding forgotten, 2 left.\n` });
    expect(again.stderr).toContain('1 file or part could not be read; what was known of the files stays.');
    expect(JSON.parse(read(cwd, baselineName))).toMatchObject({
      findings: [{ source: 'b.css' }, { source: 'd.css' }],
    });
  });

  test('what could not be judged this time is not forgotten, and everything else in the file is', async () => {
    const tinted = 'b { background: color-mix(in srgb, var(--x), #C51E80 40%) }\n';
    const cwd = folderWith({
      'a.css': `:root { --x: #00A3E0 }\n${tinted}${near}`,
      'p.html': '<p>The Co-operative Councils Inovation Network</p>',
    });
    await brandlint(['baseline'], { cwd });
    const known = (JSON.parse(read(cwd, baselineName)) as { findings: { written: string }[] }).findings;
    expect(known.map(({ written }) => written).sort()).toEqual([
      '#00A3E0',
      '#C51E80',
      'Co-operative Councils Inovation Network',
      'color-mix(in srgb, var(--x), #C51E80 40%)',
    ]);
    // The variable is defined elsewhere now; the pink is mended; what is wrong in words is, beside a picture that is lost.
    write(cwd, 'a.css', tinted);
    write(cwd, 'p.html', '<p>x</p><img src="lost.svg" alt="">');
    expect((await report(cwd, '--baseline')).baseline).toMatchObject({ gone: 3, untold: 1 });
    const pruned = await brandlint(['baseline', '--prune'], { cwd });
    expect(pruned.stdout).toBe(`${baselineName}: 3 findings forgotten, 1 left.\n`);
    expect(pruned.stderr.replace(/\s+/g, ' ')).toContain(
      '1 finding can no longer be told, because something in its file could not be judged this time; it stays known.',
    );
    const again = await brandlint(['baseline', '--prune', 'a.css'], { cwd });
    expect(again).toMatchObject({
      code: 0,
      stdout: `${baselineName}: what was checked, and could be told, is there still; nothing was forgotten.\n`,
    });
    await brandlint(['baseline'], { cwd });
    expect(JSON.parse(read(cwd, baselineName))).toMatchObject({
      findings: [{ written: 'color-mix(in srgb, var(--x), #C51E80 40%)' }],
    });
    write(cwd, 'a.css', `:root { --x: #C41E7F }\n`);
    await brandlint(['baseline', '--prune'], { cwd });
    expect(JSON.parse(read(cwd, baselineName))).toMatchObject({ findings: [] });
  });

  test('a page whose picture is lost is remembered', async () => {
    const cwd = folderWith({ 'p.html': '<p style="color: #C51E80">x</p><img src="lost.svg" alt="">' });
    expect(await brandlint(['baseline'], { cwd })).toMatchObject({ code: 3 });
    expect((await report(cwd, '--baseline')).summary).toMatchObject({ errors: 0, accepted: 1 });
  });

  test('written again for one file, it keeps what is known of others that are there; a file of another name is a new one', async () => {
    const cwd = folderWith({ 'a.css': near, 'b.css': near });
    await brandlint(['baseline'], { cwd });
    renameSync(join(cwd, 'a.css'), join(cwd, 'new.css'));
    expect(loud(await report(cwd, '--baseline'))).toEqual(['new.css:1']);
    await brandlint(['baseline', 'new.css'], { cwd });
    expect(JSON.parse(read(cwd, baselineName))).toMatchObject({
      findings: [{ source: 'b.css' }, { source: 'new.css' }],
    });
    expect((await report(cwd, '--baseline')).summary).toMatchObject({ errors: 0, accepted: 2 });
  });

  test('a link is followed', async () => {
    const cwd = folderWith({ 'a.css': near, 'kept/': '' });
    write(cwd, 'kept/known.json', '{"version":"1.0.0","brand":"ccin","findings":[]}');
    symlinkSync('kept/known.json', join(cwd, baselineName));
    await brandlint(['baseline'], { cwd });
    expect(read(cwd, 'kept/known.json')).toContain('"source":"a.css"');
    expect((await report(cwd, '--baseline')).summary).toMatchObject({ accepted: 1 });
  });

  const damaged: [string, string, RegExp][] = [
    [
      'no JSON',
      '{"version":',
      /: this is not JSON; take it back from version control, or remove it and write it anew/,
    ],
    ['a conflict of a merge', '{\n<<<<<<< HEAD\n}', /: it holds a conflict of a merge;/],
    [
      'another version',
      '{"version":"2.0.0"}',
      /, version: "2\.0\.0" is not read by this Brandlint, which reads 1\.0\.0;/,
    ],
    [
      'another brand',
      '{"version":"1.0.0","brand":"orchard","findings":[]}',
      /, brand: it is of the brand "orchard", and this run has "ccin";/,
    ],
    [
      'a broken entry',
      '{"version":"1.0.0","brand":"ccin","findings":[{"fingerprint":"x"}]}',
      /, findings\.0\.fingerprint: "x" stands where/,
    ],
    ['a list', '[]', /, version: it is missing;/],
    [
      'a count of none',
      '{"version":"1.0.0","brand":"ccin","findings":[{"fingerprint":"0123456789abcdef","rule":"r","source":"a","written":"","count":0}]}',
      /findings\.0\.count/,
    ],
  ];
  test.each(damaged)('%s is told and left as it is', async (_, text, said) => {
    const cwd = folderWith({ 'a.css': near, [baselineName]: text });
    for (const words of [['check', '--baseline'], ['baseline'], ['baseline', '--prune']]) {
      const { code, stderr } = await brandlint(words, { cwd });
      expect(stderr).toMatch(said);
      expect(stderr.startsWith(baselineName)).toBe(true);
      expect(code).toBe(2);
      expect(read(cwd, baselineName)).toBe(text);
    }
  });

  const misused: [string[], RegExp][] = [
    [
      ['check', '--baseline'],
      /brandlint\.baseline\.json: there is no such file; "brandlint baseline" writes it\./,
    ],
    [['baseline', '--prune'], /brandlint\.baseline\.json: there is no such file, and nothing to forget\./],
    [['check', '--baseline=site'], /site: it is not a file; name one\./],
    [['check', '--untrusted', '--baseline'], /--untrusted and --baseline do not go together/],
    [['check', '--prune'], /--prune does not belong to "brandlint check"/],
  ];
  test.each(misused)('%j', async (words, said) => {
    const { code, stderr } = await brandlint(words, { cwd: folderWith({ 'a.css': near, 'site/': '' }) });
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });
});

describe('--since', () => {
  const git = (cwd: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd,
      stdio: 'pipe',
    });

  function repository(files: Record<string, string>): string {
    const cwd = folderWith(files);
    git(cwd, 'init', '-q', '-b', 'main');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'x');
    return cwd;
  }

  test('checks what is committed, not committed and not known to Git, and leaves out the rest', async () => {
    const cwd = repository({
      'a.css': near,
      'b c.css': near,
      'd.css': near,
      'ü.css': near,
      '.gitignore': 'out/\n',
      'brandlint.config.json': '{}',
    });
    git(cwd, 'checkout', '-q', '-b', 'branch');
    appendFileSync(join(cwd, 'b c.css'), near);
    git(cwd, 'commit', '-q', '-a', '-m', 'y');
    appendFileSync(join(cwd, 'ü.css'), near);
    write(cwd, 'new\nline.css', near);
    mkdirSync(join(cwd, 'out'));
    write(cwd, 'out/built.css', near);
    rmSync(join(cwd, 'd.css'));
    const found = await report(cwd, '--since', 'main');
    expect(found.files.map(({ source }) => source)).toEqual(['b c.css', 'new\nline.css', 'ü.css']);
    expect(found.since).toEqual({ ref: 'main', unchanged: 1 });
    // What came to the other branch meanwhile is no change of ours.
    git(cwd, 'stash', '-q', '-u');
    git(cwd, 'checkout', '-q', 'main');
    appendFileSync(join(cwd, 'a.css'), near);
    git(cwd, 'commit', '-q', '-a', '-m', 'z');
    git(cwd, 'checkout', '-q', 'branch');
    expect((await report(cwd, '--since', 'main')).files.map(({ source }) => source)).toEqual(['b c.css']);
  });

  test('nothing changed is no fault', async () => {
    const cwd = repository({ 'a.css': near });
    expect(await brandlint(['check', '--since', 'HEAD'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'Nothing was checked: no file has changed since HEAD.\n',
    });
  });

  const causes: [string, string][] = [
    ['brandlint.config.json', '{ "referenceFiles": ["tokens.css"], "scope": "network" }'],
    ['tokens.css', ':root { --brand: #123456 }'],
    ['.brandlintignore', 'x\n'],
    ['sub/brandlint.config.json', '{}'],
    ['sub/package.json', '{ "brandlint": { "scope": "network" } }'],
    ['kit/package.json', '{ "name": "site" }'],
  ];
  test.each(causes)('where %s has changed, everything is checked', async (name, text) => {
    const cwd = repository({
      'a.css': near,
      'sub/b.css': near,
      'tokens.css': ':root {}',
      'brandlint.config.json': '{ "referenceFiles": ["tokens.css"] }',
      'kit/package.json': '{ "name": "site", "brandlint": {} }',
    });
    write(cwd, name, text);
    const { stderr, stdout } = await brandlint(['check', '--since', 'main', '--format', 'json'], { cwd });
    expect(stderr).toBe(
      `--since main: ${name} has changed, and other files are judged by it; all are checked.\n`,
    );
    expect((JSON.parse(stdout) as RunReport).files).toHaveLength(3);
  });

  test('a package that is added is no reason to check everything; another baseline is, where it counts', async () => {
    const cwd = repository({
      'a.css': near,
      'brandlint.config.json': '{}',
      'package.json': '{ "devDependencies": { "brandlint": "1" } }',
      [baselineName]: '{"version":"1.0.0","brand":"ccin","findings":[]}',
    });
    write(cwd, 'package.json', '{ "devDependencies": { "brandlint": "2" } }');
    expect((await report(cwd, '--since', 'main')).since).toMatchObject({ unchanged: 1 });
    await brandlint(['baseline'], { cwd });
    expect((await report(cwd, '--since', 'main')).since).toMatchObject({ unchanged: 1 });
    for (const option of ['--baseline', `--baseline=${baselineName}`]) {
      const { since, files } = await report(cwd, '--since', 'main', option);
      expect([since, files.length]).toEqual([undefined, 1]);
    }
  });

  test('variables of a file that has not changed are judged there, as in a run over all', async () => {
    const files = {
      'tokens.css': ':root { --x: #C51E80 }',
      'a.css': 'a { color: var(--x) }',
      'brandlint.config.json': '{ "referenceFiles": ["tokens.css"] }',
    };
    const cwd = repository(files);
    appendFileSync(join(cwd, 'a.css'), '\nb { color: var(--x) }');
    expect(loud(await report(cwd, '--since', 'main'))).toEqual([]);
    expect(loud(await report(cwd))).toEqual(['tokens.css:1']);
  });

  const refused: [string[], RegExp][] = [
    [
      ['--since', 'nowhere'],
      /--since nowhere: Git knows no branch, tag or commit of this name; fetch it, or name another\./,
    ],
    [['--since=--output=x'], /--since "--output=x": this names no branch, tag or commit/],
    [['--since', 'main..HEAD'], /this names no branch, tag or commit/],
    [
      ['--since', 'main', '--untrusted'],
      /--untrusted and --since do not go together: Git obeys the settings/,
    ],
    [['--since', 'main', '--stdin', '--stdin-filename', 'a.css'], /--stdin and --since do not go together/],
  ];
  test.each(refused)('%j', async (words, said) => {
    const cwd = repository({ 'a.css': near });
    const { code, stderr } = await brandlint(['check', ...words], { cwd });
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });

  test('no repository, a shallow clone, no Git', async () => {
    const cwd = repository({ 'a.css': near });
    const nowhere = await brandlint(['check', '--since', 'main'], {
      cwd: folderWith({ 'a.css': near }),
      env: { GIT_CEILING_DIRECTORIES: '/' },
    });
    expect(nowhere).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--since main: this folder is in no repository that Git can read/),
    });
    appendFileSync(join(cwd, 'a.css'), near);
    git(cwd, 'commit', '-q', '-a', '-m', 'y');
    const clone = folderWith({});
    git(clone, 'clone', '-q', '--depth', '1', `file://${cwd}`, '.');
    const shallow = await brandlint(['check', '--since', 'HEAD~1'], { cwd: clone });
    expect(shallow).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/this clone is shallow; fetch all of it first: git fetch --unshallow/),
    });
    const without = await brandlint(['check', '--since', 'main'], { cwd, env: { PATH: '/nowhere' } });
    expect(without).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--since: Git is not installed here/),
    });
  });
});

describe('diff', () => {
  async function twoReports(before: Record<string, string>, after: Record<string, string>) {
    const cwd = folderWith({ 'old/x.css': 'a {}', 'new/x.css': 'a {}' });
    for (const [folder, files] of [['old', before] as const, ['new', after] as const]) {
      for (const [name, text] of Object.entries(files)) write(join(cwd, folder), name, text);
      await brandlint(['check', '--format', 'json', '--output-file', `../${folder}.json`], {
        cwd: join(cwd, folder),
      });
    }
    return cwd;
  }

  test('findings and colours that came and that are gone', async () => {
    const cwd = await twoReports(
      { 'a.css': near, 'b.css': stranger },
      { 'a.css': `\n${near}c { color: #C51E80 }\n` },
    );
    const { code, stdout } = await brandlint(['diff', 'old.json', 'new.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('  + a.css 3:12  error  color-as-published: Expected "#C51E80"');
    expect(stdout).toContain('  - b.css 1:17  warning  color-in-palette: Expected "#00A3E0"');
    expect(stdout).toContain('  - #00A3E0 (stranger, 1 ×)');
    expect(stdout).toContain('  color-in-palette: faults → no fault found');
    expect(stdout).toContain(
      '1 finding came, 1 is gone.\nBefore: 1 error, 1 warning. Now: 2 errors, 0 warnings.\n',
    );
    const json = JSON.parse(
      (await brandlint(['diff', 'old.json', 'new.json', '--format', 'json'], { cwd })).stdout,
    );
    expect(json).toMatchObject({
      version: '1.1.0',
      come: [{ source: 'a.css', place: '3:12', count: 1 }],
      gone: [{ source: 'b.css' }],
    });
    const back = await brandlint(['diff', 'new.json', 'old.json'], { cwd });
    expect(back.code).toBe(0);
    const same = await brandlint(['diff', 'old.json', 'old.json'], { cwd });
    expect(same).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^No finding came, and none is gone\.\n/),
    });
  });

  test('what can no longer be told is not taken for mended', async () => {
    const page = '<p style="color: #C51E80">The Co-operative Councils Inovation Network</p>';
    const cwd = await twoReports(
      {
        'a.css': near,
        'b.css': `:root { --x: #00A3E0 }\nb { background: var(--x, #C51E80) }`,
        'c.css': near,
        'p.html': page,
      },
      {
        'a.css': `${near}}`,
        'b.css': 'b { background: var(--x) }',
        'c.css': 'a {}',
        'p.html': '<p>x</p><img src="lost.svg">',
      },
    );
    const { code, stdout } = await brandlint(['diff', 'old.json', 'new.json'], { cwd });
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toMatch(
      /Can no longer be told \? a\.css 1:17 error color-as-published: .*? \[the stylesheet is malformed.*?\] \? b\.css 1:14 .*? \[the value of --x is not known\]/,
    );
    expect(words).toMatch(/Gone - c\.css .* - p\.html /);
    expect(words).toContain('of 3 findings it can no longer be told.');
    expect(words).toMatch(/Could not be read this time: a\.css \(the stylesheet is malformed/);
    expect(words).toContain('color-as-published: faults → can no longer be told');
    expect(words).not.toContain('color-as-published: faults → no fault found');
    // Used in files that nobody can tell of, it may be used still.
    expect(words).not.toContain('- #C51E80 (near');
    expect(code).toBe(3);
    const markdown = await brandlint(['diff', 'old.json', 'new.json', '--format', 'markdown'], { cwd });
    expect(markdown.code).toBe(3);
    expect(markdown.stdout).toMatch(
      /### Can no longer be told\n\n.*\n.*\n\| error \| `a\.css` 1:17 \|.*\*the stylesheet is malformed/,
    );
    // What nobody could tell before hides nothing.
    const same = await brandlint(['diff', 'new.json', 'new.json'], { cwd });
    expect(same).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^No finding came, and none is gone\.\n/),
    });
    // What came counts more.
    const back = await brandlint(['diff', 'new.json', 'old.json'], { cwd });
    expect(back.code).toBe(1);
  });

  test('a copy of what is there is new, and so is what was accepted', async () => {
    const accepted = `/* brandlint-ignore -- x */\n${near}`;
    const cwd = await twoReports(
      { 'a.css': near, 'b.css': accepted },
      { 'a.css': near + near, 'b.css': near },
    );
    const { stdout } = await brandlint(['diff', 'old.json', 'new.json', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      come: [
        { source: 'a.css', place: '2:17' },
        { source: 'b.css', accepted: true },
      ],
    });
  });

  test('nothing in a file has an effect in a pull request', async () => {
    const cwd = await twoReports({}, { 'a.css': near, '@all |`<img src=x>.css': near });
    const { stdout } = await brandlint(['diff', 'old.json', 'new.json', '--format', 'markdown'], { cwd });
    expect(stdout).toContain('### Came');
    expect(stdout).not.toMatch(/<img|[^`]@all/);
    for (const line of stdout.split('\n').filter((one) => one.startsWith('| error')))
      expect(line.split('|')).toHaveLength(6);
  });

  const refused: [string[], RegExp][] = [
    [['old.json'], /brandlint diff compares two reports/],
    [['old.json', 'missing.json'], /missing\.json: there is no such file;/],
    [['old.json', 'broken.json'], /broken\.json: this is not JSON;/],
    [['old.json', 'list.json'], /list\.json, version: it is missing;/],
    [['old.json', 'later.json'], /later\.json, version: "2\.0\.0" is not read by this Brandlint/],
    [
      ['old.json', 'orchard.json'],
      /orchard\.json: it is of the brand Orchard, and old\.json of Co-operative Councils' Innovation Network;/,
    ],
  ];
  test.each(refused)('%j', async (words, said) => {
    const cwd = await twoReports({}, {});
    write(cwd, 'broken.json', '{');
    write(cwd, 'list.json', '[]');
    write(cwd, 'later.json', '{"version":"2.0.0"}');
    const other = JSON.parse(read(cwd, 'new.json')) as object;
    write(
      cwd,
      'orchard.json',
      JSON.stringify({ ...other, brand: { id: 'orchard', name: 'Orchard', version: '1' } }),
    );
    const { code, stderr, stdout } = await brandlint(['diff', ...words], { cwd });
    expect(stderr).toMatch(said);
    expect([code, stdout]).toEqual([2, '']);
  });
});
