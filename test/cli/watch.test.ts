import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bin, brandlint, folderWith } from './run-brandlint.ts';
import { readStandIn, standInsIn } from './stand-ins.ts';

const near = 'a { background: #C51E80 }\n';
const good = 'a { background: #C41E7F }\n';

/** A watch in a process of its own, with what it has said so far. */
async function startWatch(cwd: string, ...words: string[]) {
  const child = spawn(
    process.execPath,
    ['--conditions=brandlint-source', bin, 'check', '--watch', ...words],
    {
      cwd,
      env: { PATH: process.env['PATH'] },
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const see = async (stream: 'stdout' | 'stderr', text: string) => {
    await vi.waitFor(() => expect(said[stream]).toContain(text), { timeout: 15_000, interval: 20 });
  };
  await Promise.race([see('stderr', 'Ctrl+C ends it.'), ended]);
  return {
    said,
    see,
    /** What is said between a change and a text. */
    after: async (change: () => void, stream: 'stdout' | 'stderr', text: string) => {
      said.stdout = said.stderr = '';
      change();
      await see(stream, text);
      // What is said of one change comes at once.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { ...said };
    },
    interrupt: async () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

describe('--watch', () => {
  test('tells what was found in what has changed, with the summary of all, and ends well', async () => {
    const cwd = folderWith({ 'a.css': near, 'b.css': good, 'sub/c.css': near });
    const write = (name: string, text: string) => () => writeFileSync(join(cwd, name), text);
    const watch = await startWatch(cwd);
    expect(watch.said.stdout).toContain('2 errors, 0 warnings');
    expect(watch.said.stderr).toBe('Watching 3 files for changes; Ctrl+C ends it.\n');

    const { stdout, stderr } = await watch.after(write('b.css', good + near), 'stdout', 'Left for a person');
    expect(stderr).toBe('Checked again: b.css\n');
    expect(stdout).toContain('b.css\n  2:17');
    expect(stdout).not.toContain('a.css');
    expect(stdout).toContain('3 errors, 0 warnings · 1 colour official');
    expect(stdout).not.toContain('\u001b');

    const mended = await watch.after(write('a.css', good), 'stdout', 'Left for a person');
    expect(mended.stdout).toContain('2 errors, 0 warnings · 2 colours official');
    expect(mended.stdout).not.toContain('b.css');

    expect((await watch.after(write('sub/new.css', near), 'stdout', 'Left for')).stdout).toContain(
      '3 errors',
    );
    mkdirSync(join(cwd, 'later'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const deep = await watch.after(write('later/d.css', near), 'stdout', 'Left for');
    expect(deep.stderr).toBe('Checked again: later/d.css\n');
    expect(deep.stdout).toContain('4 errors');

    const gone = await watch.after(() => rmSync(join(cwd, 'sub'), { recursive: true }), 'stdout', 'Left for');
    expect(gone.stderr).toBe('Gone: sub/c.css, sub/new.css\n');
    expect(gone.stdout).toContain('2 errors');
    const renamed = await watch.after(
      () => renameSync(join(cwd, 'a.css'), join(cwd, 'z.css')),
      'stdout',
      'Left',
    );
    expect(renamed.stderr).toBe('Checked again: z.css; gone: a.css\n');

    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test('what changes all the time beside the files keeps nothing from being told', async () => {
    const cwd = folderWith({ 'a.css': good, 'b.css': good, 'brandlint.config.json': '{}' });
    await brandlint(['baseline'], { cwd });
    const watch = await startWatch(cwd);
    const log = setInterval(() => writeFileSync(join(cwd, 'server.log'), String(Date.now())), 30);
    onTestFinished(() => clearInterval(log));
    const { stderr } = await watch.after(() => writeFileSync(join(cwd, 'a.css'), near), 'stdout', '1 error');
    expect(stderr).toBe('Checked again: a.css\n');
    clearInterval(log);
    // Also where it is a file that is checked.
    const busy = setInterval(() => writeFileSync(join(cwd, 'b.css'), `${near}/* ${Date.now()} */`), 30);
    onTestFinished(() => clearInterval(busy));
    await watch.see('stdout', '2 errors');
    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test('what is accepted is counted over all files', async () => {
    const cwd = folderWith({ 'a.css': near, 'b.css': near, 'brandlint.config.json': '{}' });
    await brandlint(['baseline'], { cwd });
    const watch = await startWatch(cwd, '--baseline');
    expect(watch.said.stdout).toContain('2 accepted by the baseline');
    const { stdout } = await watch.after(
      () => writeFileSync(join(cwd, 'a.css'), near + near),
      'stdout',
      'Left for a person',
    );
    expect(stdout).toContain('2 accepted by the baseline');
    expect(stdout).toContain('a.css\n  2:17');
    expect(stdout).not.toContain('b.css');
    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test('says the same at last as a check of what is there then', async () => {
    const cwd = folderWith({ 'a.css': near, 'b.css': near });
    const watch = await startWatch(cwd, '--format', 'json=out.json');
    // As editors and copies do it: in steps, through another name, and over what is there.
    const target = join(cwd, 'a.css');
    for (let step = 0; step < 20; step++) writeFileSync(target, good.repeat(step).slice(0, step * 20));
    writeFileSync(join(cwd, '.a.css.tmp'), near + good);
    renameSync(join(cwd, '.a.css.tmp'), target);
    rmSync(join(cwd, 'b.css'));
    writeFileSync(join(cwd, 'b.css'), good);
    const words = ['check', '--format', 'json', '--ignore-pattern', 'out.json'];
    const { stdout } = await brandlint(words, { cwd });
    const plain = (text: string) => ({ ...(JSON.parse(text) as object), made: undefined });
    await vi.waitFor(
      () => expect(plain(readFileSync(join(cwd, 'out.json'), 'utf8'))).toEqual(plain(stdout)),
      { timeout: 15_000, interval: 50 },
    );
    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test('a configuration holds from the moment it is there; a broken one is told, and the watch goes on', async () => {
    const cwd = folderWith({ 'a.css': 'a { color: #00A3E0 }\n', 'b.css': good });
    const config = join(cwd, 'brandlint.config.json');
    const watch = await startWatch(cwd);
    const strict = await watch.after(
      () => writeFileSync(config, '{ "scope": "network" }'),
      'stdout',
      'Left for',
    );
    expect(strict.stdout).toContain('1 error');
    const broken = await watch.after(
      () => writeFileSync(config, '{ "scope":'),
      'stderr',
      'brandlint.config.json',
    );
    expect(broken.stdout).toBe('');
    const again = await watch.after(() => writeFileSync(config, '{}'), 'stdout', 'Left for');
    expect(again.stdout).toContain('0 errors, 1 warning');
    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test('a page is checked again with the pictures that it shows', async () => {
    const cwd = folderWith({
      ...standInsIn('supplied'),
      'site/index.html': '<ul><li><img src="img/a.svg" alt="Learning"></li></ul>\n',
      'site/img/a.svg': readStandIn('learning'),
    });
    await brandlint(['icons', 'register', 'supplied', '--yes'], { cwd });
    const watch = await startWatch(cwd, 'site/index.html');
    expect(watch.said.stdout).toContain('No fault found');
    const picture = join(cwd, 'site/img/a.svg');
    const { stdout, stderr } = await watch.after(
      () => writeFileSync(picture, readStandIn('innovation')),
      'stdout',
      'Left for',
    );
    expect(stderr).toBe('Checked again: site/index.html\n');
    expect(stdout).toContain('icon-label-agrees');
    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test('a folder that is made again is looked at again', async () => {
    const cwd = folderWith({ 'a.css': good, 'sub/b.css': good });
    const watch = await startWatch(cwd);
    await watch.after(
      () => {
        rmSync(join(cwd, 'sub'), { recursive: true });
        mkdirSync(join(cwd, 'sub'));
        writeFileSync(join(cwd, 'sub/b.css'), near);
      },
      'stdout',
      '1 error',
    );
    await watch.after(() => writeFileSync(join(cwd, 'sub/b.css'), near + near), 'stdout', '2 errors');
    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test('reports that it writes itself, and files of no interest, start nothing', async () => {
    const cwd = folderWith({ 'a.css': near });
    const watch = await startWatch(cwd, '--format', 'text', '--format', 'html=report.html');
    watch.said.stdout = watch.said.stderr = '';
    writeFileSync(join(cwd, 'notes.txt'), 'x');
    writeFileSync(join(cwd, 'a.css'), near);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(watch.said).toEqual({ stdout: '', stderr: '' });
    expect(await watch.interrupt()).toBe(0);
  }, 60_000);

  test.each([
    [['--stdin', '--stdin-filename', 'a.css'], '--watch and --stdin do not go together'],
    [['--from', 'x.json'], '--watch and --from do not go together'],
    [['--fix'], '--watch and --fix do not go together'],
    [['--format', 'text', '--format', 'json'], 'would both go to the standard output'],
    [['nowhere'], 'there is no such file'],
  ])('%j is refused', async (words, told) => {
    const { stderr, code } = await brandlint(['check', '--watch', ...words], {
      cwd: folderWith({ 'a.css': '' }),
    });
    expect(stderr).toContain(told);
    expect(code).toBe(2);
  });
});
