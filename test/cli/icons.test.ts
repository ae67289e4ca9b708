import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../packages/cli/src/arguments/parse-arguments.ts';
import { register } from '../../packages/cli/src/commands/register.ts';
import { brandlint, folderWith } from './run-brandlint.ts';
import { readStandIn, standInsIn } from './stand-ins.ts';

const registryName = 'brandlint.icons.json';

type Entry = { principle: string | null; name?: string; file: string; registeredBy: string };
type Registry = { version: number; icons: Entry[]; logos: Entry[] };

function readRegistry(cwd: string, path = registryName): Registry {
  return JSON.parse(readFileSync(join(cwd, path), 'utf8')) as Registry;
}

const env = { SOURCE_DATE_EPOCH: '1767225600' };

describe('icons register', () => {
  test('a folder of what was supplied, in one command', async () => {
    const cwd = folderWith(standInsIn('supplied'));
    const { stdout, stderr, code } = await brandlint(
      ['icons', 'register', 'supplied', '--yes', '--by', 'Ada'],
      {
        cwd,
        env,
      },
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('supplied/learning.svg');
    expect(stdout).toContain('→ Learning (because of its file name and its title)');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'Registered 10 icons in brandlint.icons.json. Next: brandlint icons list, then brandlint check.',
    );
    const { version, icons, logos } = readRegistry(cwd);
    expect([version, icons.length, logos]).toEqual([1, 10, []]);
    expect(icons.find(({ file }) => file === 'supplied/learning.svg')).toMatchObject({
      principle: 'Learning',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      outline: expect.stringMatching(/^1:/),
      colors: expect.arrayContaining(['#74B8CA', '#6798D1']),
      width: 96,
      height: 96,
      registeredBy: 'Ada',
      registeredOn: '2026-01-01',
    });
    expect(readdirSync(cwd).sort()).toEqual([registryName, 'supplied']);
  });

  test('what is not certain is left out and said, with the command that settles it', async () => {
    const cwd = folderWith({
      'a/learning.svg': readStandIn('learning'),
      'a/07.svg': readStandIn('others/ten-together'),
    });
    const left = await brandlint(['icons', 'register', 'a', '--yes'], { cwd });
    expect(left.code).toBe(1);
    expect(left.stdout).toContain('→ ? (nothing around it names a principle)');
    expect(left.stdout).toContain('brandlint icons register a/07.svg --as "…"');
    expect(readRegistry(cwd).icons.map(({ principle }) => principle)).toEqual(['Learning']);
    const none = await brandlint(['icons', 'register', 'a/07.svg', '--as', 'none'], { cwd });
    expect(none.code).toBe(0);
    const settled = await brandlint(['icons', 'register', 'a/07.svg', '--as', 'walking the talk'], { cwd });
    expect(settled.code).toBe(0);
    expect(readRegistry(cwd).icons.map(({ principle, file }) => [principle, file])).toEqual([
      ['Learning', 'a/learning.svg'],
      ['Walking the talk', 'a/07.svg'],
    ]);
  });

  test('without a terminal and without --yes nothing is written', async () => {
    const cwd = folderWith({ 'learning.svg': readStandIn('learning') });
    const { stdout, code } = await brandlint(['icons', 'register', '.'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('nothing was registered; --yes registers the 1 that is certain.');
    expect(existsSync(join(cwd, registryName))).toBe(false);
  });

  test('twice is once, and no other entry is lost', async () => {
    const cwd = folderWith(standInsIn('s'));
    await brandlint(['icons', 'register', 's', '--yes', '--by', 'Ada'], { cwd });
    await brandlint(['icons', 'register', 's/learning.svg', '--yes', '--by', 'Bo'], { cwd });
    const { icons } = readRegistry(cwd);
    expect(icons.length).toBe(10);
    expect(icons.filter(({ registeredBy }) => registeredBy === 'Bo').map(({ file }) => file)).toEqual([
      's/learning.svg',
    ]);
  });

  test('what a person settled once is not asked again, and what changes is told', async () => {
    const cwd = folderWith({
      'a/07.svg': readStandIn('others/ten-together').replace(/<title>.*<\/title>/, ''),
      'a/crest.svg': readStandIn('others/anytown-council'),
      'a/learning.svg': readStandIn('learning'),
    });
    await brandlint(['icons', 'register', 'a/07.svg', '--as', 'none'], { cwd });
    await brandlint(['logos', 'register', 'a/crest.svg', '--name', 'Anytown Council'], { cwd });
    const again = await brandlint(['icons', 'register', 'a', '--yes'], { cwd });
    expect(again.stdout).toMatch(/a\/07\.svg +→ no principle \(as registered before\)/);
    expect(again.stdout).toMatch(/a\/crest\.svg +→ the logo of Anytown Council \(as registered before\)/);
    expect(again.code).toBe(0);
    const all = await brandlint(['logos', 'register', 'a/learning.svg', '--name', 'Ada'], { cwd });
    expect(all.stdout).toContain('(as you say; registered as Learning until now)');
    const { icons, logos } = readRegistry(cwd);
    expect([icons.length, logos.map(({ name }) => name)]).toEqual([1, ['Anytown Council', 'Ada']]);
  });

  test('files whose outlines an older Brandlint wrote are registered again by the same command', async () => {
    const cwd = folderWith({ 'learning.svg': readStandIn('learning'), 'a.css': 'a { color: #C41E7F }' });
    const words = ['icons', 'register', 'learning.svg', '--yes'];
    await brandlint(words, { cwd });
    const path = join(cwd, registryName);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"outline": "[^"]+"/, '"outline": "0:old"'));
    const { stderr, code } = await brandlint(['check', 'a.css'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^brandlint\.icons\.json, icons\[0\]\.outline: .+; register the file again with /);
    expect(await brandlint(words, { cwd })).toMatchObject({ code: 0 });
    expect(await brandlint(['check', 'a.css'], { cwd })).toMatchObject({ code: 0 });
  });

  test('blank, broken and hostile pictures are left out and said, and the others go on', async () => {
    const cwd = folderWith({
      'a/learning.svg': readStandIn('learning'),
      'a/blank.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      'a/garbage.svg': '<svg',
      'a/garbage.png': Buffer.from('not a picture at all'),
      'a/tiny.gif': Buffer.alloc(0),
      'a/bomb.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(100_000)}`,
      'a/statement.pdf': '%PDF-1.7',
      'a/notes.txt': 'Notes',
    });
    const { stdout, stderr, code } = await brandlint(['icons', 'register', 'a', '--yes'], { cwd });
    expect(code).toBe(3);
    expect(readRegistry(cwd).icons.map(({ principle }) => principle)).toEqual(['Learning']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.length).toBe(6);
    for (const name of ['blank.svg', 'garbage.svg', 'garbage.png', 'tiny.gif', 'bomb.svg', 'statement.pdf'])
      expect(stderr).toMatch(new RegExp(`^a/${name}: left out, because [^\\n]+[^.]\\.$`, 'm'));
    expect(stderr).toMatch(
      /statement\.pdf: left out, because \.pdf files are not read yet; register an SVG or a PNG of it\./,
    );
    expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  test('pictures that look alike and are called different things are asked about', async () => {
    const cwd = folderWith({
      'learning.svg': readStandIn('learning'),
      'innovation.svg': readStandIn('learning').replace('<title>Learning</title>', ''),
    });
    const { stderr } = await brandlint(['icons', 'register', '.', '--yes'], { cwd });
    expect(stderr).toMatch(
      /\.svg \((Learning|Innovation)\) and .+ look alike; is one of them named wrongly\?/,
    );
    expect(stderr.trimEnd().split('\n').length).toBe(1);
  });

  test('the same file under two names means neither for certain', async () => {
    const file = readStandIn('learning').replace('<title>Learning</title>', '');
    const cwd = folderWith({ 'learning.svg': file, 'innovation.svg': file });
    const { stdout, code } = await brandlint(['icons', 'register', '.', '--yes'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('innovation.svg and learning.svg are the same file');
    expect(existsSync(join(cwd, registryName))).toBe(false);
  });

  test.each<[string, Record<string, string>, string[], RegExp]>([
    ['no file', {}, [], /brandlint icons register needs files or folders/],
    [
      'a file that is not there',
      { 'learning.svg': 'x' },
      ['lerning.svg'],
      /there is no such file or folder\. Did you mean "learning\.svg"\?/,
    ],
    ['nothing that is a picture', { 'a/x.txt': '' }, ['a'], /a: there is nothing to register; \.svg, /],
    ['a PDF alone', { 'a.pdf': '%PDF' }, ['a.pdf'], /\.pdf files are not read yet/],
    [
      'two files as one principle',
      standInsIn('.'),
      ['.', '--as', 'Learning'],
      /says what one file stands for, and there are 10/,
    ],
    ['a principle that there is none of', { 'a.svg': '<svg' }, ['a.svg', '--as', 'Learnt'], /.+/],
    ['an empty name', { 'a.svg': '<svg' }, ['a.svg', '--by', ' '], /--by needs a value that says something/],
    [
      'an option of logos',
      { 'a.svg': '<svg' },
      ['a.svg', '--name', 'x'],
      /--name does not belong to "brandlint icons register", but to logos register/,
    ],
    [
      'a date that is none',
      { 'learning.svg': readStandIn('learning') },
      ['.', '--yes', '--by', 'x'],
      /SOURCE_DATE_EPOCH: "soon" is not a number of seconds/,
    ],
  ])('%s: place, cause and cure', async (_, files, words, said) => {
    const cwd = folderWith(files);
    const { stderr, code } = await brandlint(['icons', 'register', ...words], {
      cwd,
      env: { SOURCE_DATE_EPOCH: 'soon' },
    });
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, registryName))).toBe(false);
  });

  test('into a folder or a file that is read-only nothing is written, and what was there stays', async () => {
    const cwd = folderWith({
      'own/learning.svg': readStandIn('learning'),
      'brandlint.config.json': '{"icons":{"registry":"locked/art.json"}}',
      'locked/': '',
    });
    chmodSync(join(cwd, 'locked'), 0o555);
    const words = ['icons', 'register', 'own', '--yes'];
    const closed = await brandlint(words, { cwd });
    expect(closed).toMatchObject({ code: 2 });
    expect(closed.stderr).toMatch(/^locked\/art\.json: not written, because .+\. Nothing was registered\.$/m);
    expect(readdirSync(join(cwd, 'locked'))).toEqual([]);
    chmodSync(join(cwd, 'locked'), 0o755);
    expect(await brandlint(words, { cwd })).toMatchObject({ code: 0 });
    const before = readFileSync(join(cwd, 'locked/art.json'), 'utf8');
    chmodSync(join(cwd, 'locked/art.json'), 0o444);
    const again = await brandlint([...words, '--by', 'Bo'], { cwd });
    expect(again.stderr).toMatch(/it is read-only; make it writable and run again/);
    expect(readFileSync(join(cwd, 'locked/art.json'), 'utf8')).toBe(before);
    expect(readdirSync(join(cwd, 'locked'))).toEqual(['art.json']);
  });

  test('a registry that is broken is never written over', async () => {
    const cwd = folderWith({ 'learning.svg': readStandIn('learning'), [registryName]: '{"version":1,' });
    const { stderr, code } = await brandlint(['icons', 'register', '.', '--yes'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^brandlint\.icons\.json:1:\d+: /);
    expect(readFileSync(join(cwd, registryName), 'utf8')).toBe('{"version":1,');
  });
});

describe('on a terminal', () => {
  async function registerWith(cwd: string, answers: string) {
    const said: string[] = [];
    const write = (content: string | Uint8Array) => {
      said.push(String(content));
      return Promise.resolve();
    };
    const output = { write, isTerminal: true, columns: 100 };
    const stdin = Object.assign(Readable.from([answers]), { isTTY: true });
    const io = { cwd, env, stdin, stdout: output, stderr: output };
    const words = parseArguments(['icons', 'register', '.', '--by', 'Ada'], cwd);
    const code = await register(words, io).catch((error: unknown) => String(error));
    return { code, said: said.join('') };
  }

  const files = {
    'learning.svg': readStandIn('learning'),
    'two.svg': readStandIn('others/ten-together').replace(/<title>.*<\/title>/, ''),
    'three.svg': readStandIn('innovation').replace(/<title>.*<\/title>/, '<title>Innovaton</title>'),
  };

  test('asks for what is not certain, by name, by number, with a guess, and then once more for all', async () => {
    const cwd = folderWith(files);
    const { code, said } = await registerWith(cwd, '\nnonsense\n10\n\n');
    expect(said).toContain('three.svg (because of its title)\n[Innovation] > ');
    expect(said).toContain('"nonsense" is not a principle; known are ');
    expect(said).toContain('Enter registers 3 pictures, n leaves everything as it is. ');
    expect(code).toBe(0);
    expect(readRegistry(cwd).icons.map(({ principle, file }) => [file, principle])).toEqual([
      ['three.svg', 'Innovation'],
      ['learning.svg', 'Learning'],
      ['two.svg', 'Walking the talk'],
    ]);
  });

  test('leaves out what a person skips, and takes none for an answer', async () => {
    const cwd = folderWith(files);
    const { code } = await registerWith(cwd, 'skip\nnone\n\n');
    expect(code).toBe(1);
    expect(readRegistry(cwd).icons.map(({ principle, file }) => [file, principle])).toEqual([
      ['learning.svg', 'Learning'],
      ['two.svg', null],
    ]);
  });

  test('writes nothing when a person says no', async () => {
    const cwd = folderWith(files);
    const { code, said } = await registerWith(cwd, 'skip\nskip\nn\n');
    expect(code).toBe(2);
    expect(said).toMatch(/\nNothing was registered\.\n$/);
    expect(existsSync(join(cwd, registryName))).toBe(false);
  });

  test('writes nothing when the input ends', async () => {
    const cwd = folderWith(files);
    const { code } = await registerWith(cwd, 'skip\n');
    expect(code).toMatch(/The input ended; nothing was written/);
    expect(existsSync(join(cwd, registryName))).toBe(false);
  });
});

describe('logos register, icons list, icons compare', () => {
  test('logos are listed beside the icons, and JSON is what its schema says', async () => {
    const cwd = folderWith({ ...standInsIn('s'), 'crest.svg': readStandIn('others/anytown-council') });
    await brandlint(['icons', 'register', 's/learning.svg', 's/innovation.svg', '--yes', '--by', 'Ada'], {
      cwd,
      env,
    });
    const words = ['logos', 'register', 'crest.svg', '--name', 'Anytown Council', '--by', 'Ada'];
    expect(await brandlint(words, { cwd, env })).toMatchObject({ code: 0 });
    const { stdout } = await brandlint(['icons', 'list'], { cwd });
    expect(stdout.split('\n').map((line) => line.trim().replace(/ +/g, ' '))).toEqual(
      expect.arrayContaining([
        'Icons in brandlint.icons.json',
        'Innovation s/innovation.svg 2026-01-01 Ada',
        'Learning s/learning.svg 2026-01-01 Ada',
        'Logos',
        'Anytown Council crest.svg 2026-01-01 Ada',
      ]),
    );
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'Nothing is registered for Social Partnership, Democratic Engagement,',
    );
    const json = JSON.parse((await brandlint(['icons', 'list', '--format', 'json'], { cwd })).stdout) as {
      principles: { principle: string; artwork: unknown[] }[];
      logos: object[];
    };
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(
      JSON.parse(
        readFileSync(join(import.meta.dirname, '../../packages/cli/schema/icons-list.schema.json'), 'utf8'),
      ) as object,
    );
    validate(json);
    expect(validate.errors).toBe(null);
    expect(json.principles.length).toBe(10);
    expect(json.logos).toMatchObject([{ name: 'Anytown Council', file: 'crest.svg' }]);
  });

  test('nothing registered: what to do next', async () => {
    const { stdout, code } = await brandlint(['icons', 'list'], { cwd: folderWith({}) });
    expect(stdout).toMatch(/^No icon is registered\. Next: brandlint icons register /);
    expect(code).toBe(0);
  });

  test('two drawings are compared in words, and in a picture', async () => {
    const squeezed = readStandIn('learning').replace(
      'width="96" height="96"',
      'width="120" height="96" preserveAspectRatio="none"',
    );
    const cwd = folderWith({ ...standInsIn('s'), 'wide.svg': squeezed });
    await brandlint(['icons', 'register', 's', '--yes'], { cwd });
    const wide = await brandlint(['icons', 'compare', 'learning', 'wide.svg'], { cwd });
    expect(wide.stdout).toMatch(/^the registered icon of Learning and wide\.svg$/m);
    expect(wide.stdout).toMatch(/The same drawing\.[^]+ stretched by 25 % in width\./);
    expect(readFileSync(join(cwd, 'difference-learning-wide.svg'), 'utf8')).toMatch(/^<svg [^>]+>\n<title>/);
    const other = await brandlint(
      ['icons', 'compare', 's/learning.svg', 's/innovation.svg', '--output-file', 'out/d.svg'],
      { cwd },
    );
    expect(other.stdout).toContain('Another drawing.');
    expect(existsSync(join(cwd, 'out/d.svg'))).toBe(true);
  });

  test.each<[string[], RegExp]>([
    [['a.svg'], /takes two/],
    [['a.svg', 'b.svg'], /b\.svg: there is no such file\. Did you mean "a\.svg"\?/],
    [['a.svg', 'lerning'], /lerning: there is no such file\. Did you mean "Learning"\?/],
    [['a.svg', 'blank.svg'], /blank\.svg: nothing can be seen in it/],
    [['a.svg', 'broken.svg'], /broken\.svg: it cannot be compared, because /],
    [['a.svg', 'learning'], /learning: there is no such file, and no icon of Learning is registered/],
    [['a.svg', 'a.svg', '--output-file', 'd.png'], /is drawn as SVG/],
  ])('compare %j: place, cause and cure', async (words, said) => {
    const cwd = folderWith({
      'a.svg': readStandIn('learning'),
      'blank.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      'broken.svg': '<svg',
    });
    const { stderr, code } = await brandlint(['icons', 'compare', ...words], { cwd });
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });

  test.each<[string[], RegExp]>([
    [
      ['icons'],
      /"icons" needs a second word: "brandlint icons register", "brandlint icons list", "brandlint icons compare"\./,
    ],
    [['icons', 'regster', 'x'], /"icons regster" is not a command\. Did you mean "icons register"\?/],
    [['logos', 'list'], /"logos list" is not a command\. Did you mean "icons list"\?/],
    [['icon', 'list'], /"icon" is not a command\. Did you mean "icons"\?/],
    [['logos', 'register', 'x.svg'], /needs --name beside it/],
    [['icons', 'list', 'x'], /takes no path/],
    [['help', 'icons', 'lst'], /"icons lst" is not a command\. Did you mean "icons list"\?/],
  ])('%j', async (words, said) => {
    const { stderr, code } = await brandlint(words, { cwd: folderWith({}) });
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });

  test('help for commands of two words', async () => {
    const cwd = folderWith({});
    for (const words of [
      ['help', 'icons', 'register'],
      ['icons', 'register', '--help'],
    ]) {
      expect((await brandlint(words, { cwd })).stdout).toMatch(/--as <principle\|none>/);
    }
    for (const words of [
      ['help', 'icons'],
      ['icons', '--help'],
    ]) {
      const { stdout, code } = await brandlint(words, { cwd });
      expect(stdout).toMatch(/icons register <files[^]+icons list \[options\][^]+icons compare <one>/);
      expect(code).toBe(0);
    }
    expect((await brandlint(['help', 'principles'], { cwd })).stdout).toContain('--format <text|json|csv>');
  });
});

test('a registry of another person is read as data, and what is wrong with it stops the run', async () => {
  const cwd = folderWith({
    'a.css': 'a { color: #C41E7F }',
    [registryName]: '{"version":1,"icons":[],"logos":[]}',
  });
  expect(await brandlint(['check', 'a.css', '--untrusted'], { cwd })).toMatchObject({ code: 0 });
  writeFileSync(join(cwd, registryName), '{"version":1,"icons":[{"principle":"Lerning"}],"logos":[]}');
  const { stderr, code } = await brandlint(['check', 'a.css', '--untrusted'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^brandlint\.icons\.json, icons\[0\]/);
});
