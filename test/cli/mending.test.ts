import { spawn } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, brandlint, folderWith } from './run-brandlint.ts';

describe('--fix=all', () => {
  const network = JSON.stringify({ scope: 'network' });

  test('leaves what is far from every official colour, and says where a different colour stands now', async () => {
    const files = {
      'a.css':
        '.a { color: #12305e; background: #fdf1d0 }\n.b { background: #5592d1 }\n.c { color: #c51e80 }\n',
      'brandlint.config.json': network,
    };
    const cwd = folderWith(files);
    const { stderr } = await brandlint(['check', 'a.css', '--fix=all'], { cwd });
    expect(stderr).toBe('Mended 2 places in 1 file; in 1 of them a different colour stands now.\n');
    expect(readFileSync(join(cwd, 'a.css'), 'utf8')).toBe(
      '.a { color: #12305e; background: #fdf1d0 }\n.b { background: #6798d1 }\n.c { color: #c41e7f }\n',
    );
  });

  test('gives a partner’s colour the value that is declared for it, in text and in documents', async () => {
    const configuration = {
      scope: 'network',
      partners: [{ name: 'Exampleton Council', palette: [{ name: 'Crest red', hex: '#8A1538' }] }],
    };
    const cwd = folderWith({
      'a.html': '<body bgcolor=8b1538><p style="border-color:#8b1538">A',
      'brandlint.config.json': JSON.stringify(configuration),
    });
    const told = await brandlint(['check', 'a.html'], { cwd });
    expect(told.stdout).toContain('Crest red of Exampleton');
    expect(told.stdout).toContain('found #8B1538  wanted #8A1538 (Crest red)');
    expect(told.stdout).not.toContain('Magenta');
    const safe = await brandlint(['check', 'a.html', '--fix'], { cwd });
    expect(safe.stderr).toBe('');
    const { stderr } = await brandlint(['check', 'a.html', '--fix=all'], { cwd });
    expect(stderr).toBe('Mended 2 places in 1 file.\n');
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(
      '<body bgcolor=8a1538><p style="border-color:#8a1538">A',
    );
  });

  test('no hint to do what was just tried', async () => {
    const cwd = folderWith({ 'a.css': '.a { color: #c51e80 }\n', 'brandlint.config.json': network });
    chmodSync(join(cwd, 'a.css'), 0o444);
    const { stdout, stderr } = await brandlint(['check', 'a.css', '--fix'], { cwd });
    expect(stderr).toContain('a.css: not mended, because it is read-only');
    expect(stdout).not.toContain('add --fix');
    const plain = await brandlint(['check', 'a.css'], { cwd });
    expect(plain.stdout).toContain('1 of these can be fixed safely: add --fix');
  });
});

describe('mending that is asked to end', () => {
  test.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: it is told how far it had come', async (signal, code) => {
    const files: Record<string, string> = { 'brandlint.config.json': JSON.stringify({ scope: 'network' }) };
    for (let index = 0; index < 200; index++) files[`a${index}.css`] = 'a { color: #C51E80 }\n'.repeat(500);
    const cwd = folderWith(files);
    const words = ['check', '.', '--fix', '--jobs', '1', '--quiet'];
    const child = spawn(process.execPath, ['--conditions=brandlint-source', bin, ...words], { cwd });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise((resolve) => child.on('close', resolve));
    const countMended = () =>
      Object.keys(files).filter((name) => readFileSync(join(cwd, name), 'utf8').includes('#C41E7F')).length;
    await expect.poll(countMended, { interval: 20, timeout: 60_000 }).toBeGreaterThan(0);
    child.kill(signal);
    expect(await ended).toBe(code);
    const mended = countMended();
    // A file may be in its place before its name is taken down.
    expect([0, 1].map((late) => `Stopped; ${write(mended - late)}.\n`)).toContain(said);
  });

  const write = (files: number) =>
    files === 0 ? 'nothing was written' : `${files} ${files === 1 ? 'file' : 'files'} had been mended`;
});
