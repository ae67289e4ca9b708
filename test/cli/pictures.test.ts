import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';
import { readStandIn, standInsIn, toSymbol } from './stand-ins.ts';

type Gap = { kind: string; code: string; reason: string; count: number };
type Entry = { principle: string; as: string; by?: string; labelled?: boolean | null; count: number };
type File = { source: string; gaps: Gap[]; recognised: Entry[]; unidentified: number };
type Report = { version: string; files: File[]; run: unknown[]; summary: { unreadable: number } };

async function check(cwd: string, ...words: string[]): Promise<Report> {
  const { stdout, stderr } = await brandlint(['check', '--format', 'json', ...words], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

/** Writes down what processor time a process took. */
const reporter = new URL('../../bench/report-cpu.mjs', import.meta.url).href;

const iconsOf = ({ recognised }: File) =>
  recognised.flatMap(({ principle, as, by }) => (as === 'icon' ? [`${principle} by ${by ?? '?'}`] : []));

const codesOf = ({ gaps }: File) => gaps.map(({ kind, code }) => `${kind} ${code}`);

const page = (...images: string[]) =>
  `<!doctype html><html lang="en"><title>x</title><body><ul>${images
    .map((image) => `<li>${image}</li>`)
    .join('')}</ul></body></html>\n`;

describe('what is registered is known when it is seen', () => {
  test('as a linked drawing, by its bytes, its colours, its size or its place; in sprites; compressed; from the top', async () => {
    const cwd = folderWith({
      ...standInsIn('supplied'),
      'site/index.html': page(
        '<img src="../supplied/learning.svg" alt="Learning">',
        '<img src="img/a%20b.svg?v=3" alt="">',
        '<svg width="40" height="40"><use href="img/sprite.svg#walk"/></svg>',
        '<img src="img/packed.svgz" alt="">',
        '<img src="/img/top.svg" alt="">',
      ),
      'site/img/a b.svg': readStandIn('innovation').replaceAll('#E6C31F', '#000000'),
      'site/img/sprite.svg': `<svg xmlns="http://www.w3.org/2000/svg">${toSymbol('walking-the-talk', 'walk')}</svg>`,
      'site/img/packed.svgz': gzipSync(readStandIn('co-production')),
      'site/img/top.svg': readStandIn('social-partnership').replace('width="96" height="96"', 'width="20"'),
    });
    await brandlint(['icons', 'register', 'supplied', '--yes'], { cwd });
    const { files, version } = await check(cwd, 'site/index.html');
    expect(version).toBe('1.5.0');
    expect(files.length).toBe(1);
    expect(files.flatMap(iconsOf)).toEqual([
      'Learning by outline',
      'Innovation by outline',
      'Walking the talk by outline',
      'Co-production by outline',
      'Social Partnership by outline',
    ]);
    expect(files[0]?.unidentified).toBe(0);
  });

  test('a registered logo is no icon', async () => {
    const cwd = folderWith({
      'crest.svg': readStandIn('others/anytown-council'),
      'a.html': page('<img src="crest.svg" alt="Anytown Council">'),
    });
    expect((await check(cwd, 'a.html')).files[0]?.unidentified).toBe(1);
    await brandlint(['logos', 'register', 'crest.svg', '--name', 'Anytown Council'], { cwd });
    const { files } = await check(cwd, 'a.html');
    expect(files[0]).toMatchObject({ unidentified: 0, recognised: [] });
  });

  test('the summary says how many were recognised and how many were not, where there are any', async () => {
    const cwd = folderWith({
      ...standInsIn('supplied'),
      'a.html': page(
        '<img src="supplied/learning.svg" alt="Learning">',
        '<img src="https://example.org/a.png" alt="A">',
      ),
      'b.css': 'a { color: #C41E7F }\n',
    });
    await brandlint(['icons', 'register', 'supplied', '--yes'], { cwd });
    const { stdout } = await brandlint(['check', 'a.html'], { cwd });
    expect(stdout.replaceAll('\n', ' ')).toMatch(/1 icon recognised · 1 picture could not be identified/);
    const without = await brandlint(['check', 'b.css'], { cwd });
    expect(without.stdout).not.toMatch(/icon|identified/);
  });

  test('what was extracted is recognised later, and what an older Brandlint extracted is still read', async () => {
    const cwd = folderWith({
      ...standInsIn('supplied'),
      'a.html': page('<img src="supplied/learning.svg" alt="Learning">'),
    });
    const { stdout } = await brandlint(['extract', 'a.html'], { cwd });
    const extracted = JSON.parse(stdout) as {
      version: string;
      extractions: { pictures?: unknown[]; artworks?: object[]; dependsOn: object[] }[];
    };
    expect(extracted.version).toBe('1.3.0');
    expect(extracted.extractions[0]).toMatchObject({
      pictures: [],
      dependsOn: [{ source: 'supplied/learning.svg' }],
      artworks: [{ source: 'supplied/learning.svg', width: 96, outline: expect.stringMatching(/^1:/) }],
    });
    writeFileSync(join(cwd, 'uses.json'), stdout);
    await brandlint(['icons', 'register', 'supplied', '--yes'], { cwd });
    const { files } = await check(cwd, '--from', 'uses.json');
    expect(files.flatMap(iconsOf)).toEqual(['Learning by outline']);
    const old = {
      version: '1.0.0',
      extractions: [{ source: 'x.css', hash: '', uses: [], gaps: [], dependsOn: [] }],
    };
    writeFileSync(join(cwd, 'old.json'), JSON.stringify(old));
    expect((await check(cwd, '--from', 'old.json')).files[0]).toMatchObject({
      recognised: [],
      unidentified: 0,
    });
  });

  test('from the standard input, as the file that it goes by', async () => {
    const cwd = folderWith(standInsIn('supplied'));
    await brandlint(['icons', 'register', 'supplied', '--yes'], { cwd });
    const stdin = page('<img src="supplied/learning.svg" alt="Learning">');
    const words = ['check', '--stdin', '--stdin-filename', 'a.html', '--format', 'json'];
    const { stdout } = await brandlint(words, { cwd, stdin });
    expect((JSON.parse(stdout) as Report).files.flatMap(iconsOf)).toEqual(['Learning by outline']);
  });
});

describe('what cannot be looked at is said', () => {
  test('what is missing, elsewhere, computed, no picture, or no part of one', async () => {
    const cwd = folderWith({
      'a.html': page(
        '<img src="gone.svg" alt="x">',
        '<img src="https://example.org/a.png" alt="x">',
        '<img src="//example.org/a.png" alt="x">',
        '<img src="folder" alt="x">',
        '<img src="folder/pipe.svg" alt="x">',
        '<img src="huge.png" alt="x">',
        '<svg><use href="sprite.svg#nothing"/></svg>',
        '<img src="circle.svg" alt="x">',
      ),
      'folder/': '',
      'sprite.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'huge.png': '',
    });
    truncateSync(join(cwd, 'huge.png'), 40 * 1024 * 1024);
    execFileSync('mkfifo', [join(cwd, 'folder/pipe.svg')]);
    symlinkSync('circle.svg', join(cwd, 'circle.svg'));
    const { files, summary } = await check(cwd, 'a.html');
    const [file] = files;
    const reasons = file?.gaps.map(({ kind, reason, count }) => `${kind} ${count} ${reason}`);
    expect(reasons).toEqual(
      expect.arrayContaining([
        'unreadable 1 the picture "gone.svg": there is no such file',
        'unjudged 2 pictures on the network are not fetched',
        'unreadable 1 the picture "folder": it is a folder',
        'unreadable 1 the picture "folder/pipe.svg": it is a pipe, a socket or a device, not a file',
        'unreadable 1 the picture "huge.png": it is larger than 32 MB',
        'unreadable 1 the picture "sprite.svg#nothing": there is no such symbol',
        'unreadable 1 the picture "circle.svg": a symbolic link that leads back to itself',
      ]),
    );
    expect(summary.unreadable).toBe(6);
  });

  test('hostile pictures are gaps, and take their time and no more', async () => {
    const cwd = folderWith({
      ...standInsIn('supplied'),
      'a.html': page(
        ...['million.svg', 'bomb.svgz', 'garbage.png', 'nothing.gif', 'supplied/learning.svg'].map(
          (src) => `<img src="${src}" alt="x">`,
        ),
        '<svg><use href="million.svg#part"/></svg>',
        ...Array.from({ length: 300 }, (_, i) => `<svg><use href="sprite.svg#s${i}"/></svg>`),
      ),
      'million.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0h1v1z"/>'.repeat(1_000_000)}</svg>`,
      'sprite.svg': `<svg xmlns="http://www.w3.org/2000/svg">${Array.from(
        { length: 300 },
        (_, i) => `<symbol id="s${i}" viewBox="0 0 9 9">${'<path d="M0 0h1v1z"/>'.repeat(100)}</symbol>`,
      ).join('')}</svg>`,
      'bomb.svgz': gzipSync(Buffer.alloc(200 * 1024 * 1024, 32)),
      'garbage.png': Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
        Buffer.alloc(500, 7),
      ]),
      'nothing.gif': '',
    });
    await brandlint(['icons', 'register', 'supplied', '--yes'], { cwd });
    // Processor time: other tests run beside this one.
    const env = { NODE_OPTIONS: `--import=${reporter}`, BENCH_CPU_REPORT: join(cwd, 'cpu.txt') };
    const { stdout } = await brandlint(['check', '--format', 'json', 'a.html'], { cwd, env });
    expect(Number(readFileSync(join(cwd, 'cpu.txt'), 'utf8')) / 1e6).toBeLessThan(20);
    const { files } = JSON.parse(stdout) as Report;
    expect(files.flatMap(iconsOf)).toEqual(['Learning by outline']);
    expect(files[0] && codesOf(files[0])).toEqual(
      expect.arrayContaining(['unreadable too-large', 'unjudged picture-not-drawn']),
    );
    const undrawn = files[0]?.gaps.filter(({ code }) => code === 'picture-not-drawn') ?? [];
    expect(undrawn.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(files[0]?.gaps.map(({ reason }) => reason)).toContain(
      'the picture "million.svg#part": it has more than 100000 tags or 4 million characters, too many to find a part of it',
    );
  }, 90_000);

  test('colours of a linked picture are judged where the run reads it, and not read elsewhere', async () => {
    const cwd = folderWith({
      'a.html': page('<img src="b.svg" alt="x">'),
      'b.svg': readStandIn('learning'),
    });
    const [alone] = (await check(cwd, 'a.html')).files;
    expect(alone && codesOf(alone)).toContain('unjudged linked-picture');
    const [together] = (await check(cwd, '.')).files;
    expect(together && codesOf(together)).not.toContain('unjudged linked-picture');
  });

  test('under --untrusted nothing outside of what is checked is opened, by whatever way', async () => {
    const cwd = folderWith({
      'secret.svg': readStandIn('learning'),
      'upload/a.html': page(
        '<img src="../secret.svg" alt="Learning">',
        '<img src="link.svg" alt="Learning">',
        '<img src="/secret.svg" alt="Learning">',
        '<img src="own.svg" alt="Learning">',
      ),
      'upload/own.svg': readStandIn('learning'),
    });
    symlinkSync('../secret.svg', join(cwd, 'upload/link.svg'));
    await brandlint(['icons', 'register', 'secret.svg', '--as', 'Learning'], { cwd });
    const open = await check(cwd, 'upload/a.html');
    expect(open.files.flatMap(iconsOf).length).toBe(4);
    const { files } = await check(cwd, 'upload/a.html', '--untrusted');
    expect(files.flatMap(iconsOf)).toEqual(['Learning by outline']);
    expect(files[0]?.gaps.filter(({ code }) => code === 'link-outside').map(({ reason }) => reason)).toEqual([
      'the picture "../secret.svg": it lies outside of what is checked, and is not followed under --untrusted',
      'the picture "link.svg": it lies outside of what is checked, and is not followed under --untrusted',
      'the picture "/secret.svg": it lies outside of what is checked, and is not followed under --untrusted',
    ]);
  });
});

describe('what marks an icon, and findings over the run', () => {
  test('marks, iconography and deliverables are those of the configuration', async () => {
    const cwd = folderWith({
      'brandlint.config.json': JSON.stringify({
        icons: { marks: ['own-{principle}', 'art/{principle}.svg'], iconography: { files: ['icons/**'] } },
        deliverables: [{ name: 'Report', files: ['report/'] }],
        profiles: ['funded-project'],
      }),
      'report/a.html': page(
        '<svg class="own-learning" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
        '<img src="../x/art/innovation.svg" alt="Innovation">',
        '<img src="../x/walking-the-talk.svg" alt="">',
      ),
      'icons/b.html': page('<img src="../x/walking-the-talk.svg" alt="">'),
      'x/art/innovation.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
      'x/walking-the-talk.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
    });
    const { files, run } = await check(cwd, 'report', 'icons');
    expect(files.map((file) => [file.source, iconsOf(file)])).toEqual([
      ['icons/b.html', ['Walking the talk by name']],
      ['report/a.html', ['Learning by mark', 'Innovation by mark']],
    ]);
    expect(run).toBeInstanceOf(Array);
  });

  test('a deliverable that was asked to show icons and shows none is told of over the run', async () => {
    const cwd = folderWith({
      'brandlint.config.json': JSON.stringify({ profiles: ['funded-project'] }),
      'a.html': page('<p>Words</p>'),
    });
    const { run } = await check(cwd, 'a.html');
    expect(run).toMatchObject([{ rule: 'icon-present-in-funded-work', scope: 'run' }]);
    const { stdout } = await brandlint(['check', 'a.html'], { cwd });
    expect(stdout).toContain('Over the whole run');
    const failing = await brandlint(['check', 'a.html', '--fail-on', 'review', '--max-warnings', '0'], {
      cwd,
    });
    expect(failing.code).toBe(1);
  });
});

describe('names are mended only where a person has looked', () => {
  const labelled = (label: string) =>
    page(`<img src="learning.svg" data-ccin-icon="walking-the-talk" alt='${label}'>`);

  test('--fix leaves words alone, --fix=all mends them and nothing around them', async () => {
    const text = labelled('Walking the talks');
    const cwd = folderWith({ 'a.html': text, 'learning.svg': readStandIn('walking-the-talk') });
    const plain = await brandlint(['check', 'a.html', '--fix-dry-run'], { cwd });
    expect(plain.stdout).not.toContain('+<');
    const all = await brandlint(['check', 'a.html', '--fix-dry-run=all'], { cwd });
    expect(all.stdout).toContain(`alt='Walking the talk'`);
  });

  test('words that would break what stands around them are left, and it is said where', async () => {
    const brand = JSON.parse(
      readFileSync(join(import.meta.dirname, '../second-brand/brand.json'), 'utf8'),
    ) as Record<string, unknown>;
    const palette = readFileSync(join(import.meta.dirname, '../second-brand/colors/palette.tokens.json'));
    const text = `<p><img src="a.svg" data-our-icon="bread-salt-and-a-warm-welcome" alt="Bread, salt and a warm welcom"></p>\n`;
    const cwd = folderWith({
      'brand/brand.json': JSON.stringify({
        ...brand,
        principles: [{ name: 'Bread, salt & a warm welcome', description: 'We wait.' }],
        iconAttributes: ['data-our-icon'],
        requirements: [
          {
            id: 'names-as-printed',
            statement: 'Our principles have their names.',
            level: 'should',
            basis: 'practice',
            source: { document: 'Looking Like Us', quote: 'Everybody' },
            check: { kind: 'rule', rule: 'principle-name-as-published', options: { accepted: ['case'] } },
          },
        ],
      }),
      'brand/colors/palette.tokens.json': palette,
      'brandlint.config.json': '{"brand":"./brand"}',
      'a.svg': readStandIn('learning'),
      'a.html': text,
    });
    const { stderr } = await brandlint(['check', 'a.html', '--fix=all'], { cwd });
    expect(stderr).toBe(
      'a.html:1:72: not mended, because "&" in the new text would be read as markup; write it by hand.\n',
    );
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(text);
  });
});
