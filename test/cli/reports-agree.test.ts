import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

type Report = {
  summary: Record<'files' | 'errors' | 'warnings' | 'notes' | 'reviews' | 'unreadable', number> & {
    accepted?: number;
    unread?: number;
  };
  requirements: { result: string; findings: number; reviews?: number; accepted?: number }[];
  files: {
    source: string;
    findings: { outcome: string; severity: string; count: number }[];
    accepted?: object[];
    tally: { verdict: string; value: string; count: number }[];
  }[];
  run: { outcome: string }[];
  unshown?: Record<'warnings' | 'notes' | 'reviews' | 'files', number>;
};

const mixed = {
  'brandlint.config.json': JSON.stringify({
    scope: 'network',
    waivers: [
      { written: '#2B2F6C', rule: 'color-in-palette', reason: 'theirs', owner: 'Ann', until: '2099-01-31' },
    ],
  }),
  'site/a.css':
    'a { color: #C51E80; background: #C51E80 } b { color: #00A3E0; border-color: #00A3E0; outline-color: #2B2F6C }\n',
  'site/b.css':
    'p { color: rgb(196 30 127 / 50%); fill: var(--nowhere) } i { color: #777777; background: #FFFFFF }\n',
  'site/c.css': 'p { color: #C41E7F; background: #FFFFFF }\n',
  'site/d.css': 'p { outline-color: #2B2F6C }\n',
  'site/e.html':
    '<p style="color: #74B8CA; background: #FFFFFF">x</p><p>Co-operative Council Innovation Network</p>\n',
  'site/f.pdf': 'no PDF',
  'site/g.indd': '',
};

const unreadable = { 'site/a.pdf': 'no PDF', 'site/b.docx': 'PK no archive', 'site/c.odp': 'PK' };

/** One run in four formats; of HTML what a person reads. */
async function runOver(files: Record<string, string>, ...more: readonly string[]) {
  const cwd = folderWith(files);
  const names = { json: 'report.json', html: 'report.html', markdown: 'report.md' };
  const formats = Object.entries(names).flatMap(([format, name]) => ['--format', `${format}=${name}`]);
  const { code, stdout } = await brandlint(['check', 'site', '--format', 'text', ...formats, ...more], {
    cwd,
  });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  const page = read(names.html);
  const body = page.slice(page.indexOf('<body>')).replace(/<script>[^]*<\/script>/, '');
  const toWords = (html: string) =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    ...{ code, stdout, report: JSON.parse(read(names.json)) as Report, words: toWords(body) },
    verdict: toWords(/<p class="verdict">(.*?)<\/p>/s.exec(body)?.[1] ?? ''),
    results: Array.from(body.matchAll(/<td data-label="Result"[^>]*>([^<]*)<\/td>/g), ([, cell = '']) =>
      cell.trim(),
    ),
    markdown: read(names.markdown),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((before, count) => before + count, 0);

/** The first number before some words, 0 where they are not there. */
const before = (text: string, words: string) => Number(new RegExp(`(\\d+) ${words}`).exec(text)?.[1] ?? 0);

describe('reports agree', () => {
  test('the same counts wherever they are shown', async () => {
    const { report, stdout, verdict, markdown, results, words } = await runOver(mixed);
    const { summary, requirements, files, run } = report;
    const faults = files.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'fail'));
    const places = sum(faults.map(({ count }) => count));
    const faulty = files.filter(({ findings }) => findings.some(({ outcome }) => outcome === 'fail')).length;
    const total = summary.errors + summary.warnings + summary.notes;
    expect(summary).toMatchObject({ files: 6, unread: 1, unreadable: 1, accepted: 2 });
    expect([summary.errors > 0, summary.warnings > 0, summary.reviews > 0, faulty < 6]).not.toContain(false);
    expect(total).toBe(faults.length + run.length);

    const texts = {
      verdict,
      markdown: markdown.split('\n')[2] ?? '',
      stdout: (stdout.trim().split('\n\n').at(-1) ?? '').replace(/\s+/g, ' '),
    };
    for (const [name, text] of Object.entries(texts)) {
      const counts = ['errors?', 'warnings?', 'notes?', 'to look at'].map((what) => before(text, what));
      expect([name, ...counts]).toEqual([
        name,
        ...[summary.errors, summary.warnings, summary.notes, summary.reviews],
      ]);
      const told = Number(/ in (\d+) places?/.exec(text)?.[1] ?? total);
      expect([name, told]).toEqual([name, places]);
    }
    expect(verdict).toBe(texts.markdown.replaceAll('**', ''));
    expect(before(verdict, 'of 6 files')).toBe(faulty);
    expect(before(verdict, 'findings accepted')).toBe(summary.accepted);

    expect(sum(requirements.map(({ findings, reviews = 0 }) => findings - reviews))).toBe(total);
    expect(sum(requirements.map(({ reviews = 0 }) => reviews))).toBe(summary.reviews);
    expect(sum(requirements.map(({ accepted = 0 }) => accepted))).toBe(summary.accepted);
    expect(results).toHaveLength(requirements.length);
    expect(sum(results.map((cell) => before(cell, 'findings?')))).toBe(total);
    expect(sum(results.map((cell) => before(cell, 'to look at')))).toBe(summary.reviews);
    expect(sum(results.map((cell) => before(cell, 'accepted')))).toBe(summary.accepted);
    const nothing = requirements.filter(({ result }) => result === 'nothing to check').length;
    expect(results.filter((cell) => cell === 'Nothing of the kind was found')).toHaveLength(nothing);
    expect(nothing).toBeGreaterThan(5);

    const uses = sum(files.flatMap(({ tally }) => tally.map(({ count }) => count)));
    const row = /Uses of colour (\d+) (.*?) different values? in all/.exec(words);
    expect(Number(row?.[1])).toBe(uses);
    const parts = Array.from((row?.[2] ?? '').split(';')[0]?.matchAll(/\d+/g) ?? [], Number);
    expect(sum(parts)).toBe(uses);
    expect(words).toContain(
      'In 1 other file nothing was found; in one file only what is accepted; one file could not be read.',
    );
  });

  test('where nothing could be read nothing is called faultless', async () => {
    const { code, report, stdout, verdict, markdown, results, words } = await runOver(unreadable);
    const sentence =
      'Nothing could be checked: none of the 3 files could be read; 5 questions remain for a person.';
    expect(code).toBe(3);
    expect(report.summary).toMatchObject({ files: 3, unread: 3 });
    expect(new Set(report.requirements.map(({ result }) => result))).toEqual(new Set(['not checked']));
    expect(verdict).toBe(sentence);
    expect(markdown).toContain(`**${sentence}**`);
    expect(stdout.replace(/\s+/g, ' ')).toContain(sentence);
    expect(new Set(results)).toEqual(new Set(['Not checked']));
    expect(words + stdout + markdown).not.toMatch(/no fault found/i);
  });

  test('what --quiet does not show is counted and told', async () => {
    const { report, verdict, markdown, results, words } = await runOver(mixed, '--quiet');
    const whole = await runOver(mixed);
    const { warnings, notes, reviews } = whole.report.summary;
    expect(report.unshown).toEqual({ warnings, notes, reviews, files: 2 });
    expect(report.summary).toEqual(whole.report.summary);
    expect(results).toEqual(whole.results);
    expect(verdict).toContain(`${before(whole.verdict, 'errors?')} error`);
    expect(verdict).toMatch(/; \d+ warnings?.* are not shown here; /);
    expect(markdown).toContain('not shown here');
    expect(words).toContain('files only what is accepted or not shown here');
  });

  test('a run over what has changed says so on the page', async () => {
    const cwd = folderWith({ 'site/a.css': 'a { color: #C41E7F }\n', 'site/b.css': '' });
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], { cwd, stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    const files = { cwd };
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(cwd, 'site/b.css'), 'b { color: #C41E7F }\n');
    const words = [
      '--since',
      'HEAD',
      '--format',
      'html=r.html',
      '--format',
      'markdown=r.md',
      '--format',
      'text',
    ];
    const { stdout } = await brandlint(['check', 'site', ...words], files);
    const said =
      'nly what has changed since HEAD was checked, 1 other file was left out, and nothing is said of the whole';
    const texts = [
      stdout,
      readFileSync(join(cwd, 'r.html'), 'utf8'),
      readFileSync(join(cwd, 'r.md'), 'utf8'),
    ];
    for (const text of texts) expect(text.replace(/\s+/g, ' ')).toContain(said);
  });

  test('a report in a file says that there was nothing to check', async () => {
    const cwd = folderWith({ 'site/g.indd': '', 'site/h.indd': '' });
    const words = ['--format', 'html=r.html', '--format', 'json=r.json', '--format', 'markdown'];
    const { code, stdout, stderr } = await brandlint(['check', 'site', ...words], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^site: nothing to check/);
    expect(readFileSync(join(cwd, 'r.html'), 'utf8')).toContain(
      'Nothing was checked: there is no file here that Brandlint reads (2 .indd).',
    );
    const { summary } = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as Report;
    expect(summary.files).toBe(0);
    expect(existsSync(join(cwd, 'r.md'))).toBe(false);
  });
});
