import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makePhotograph, makePoster } from '../../packages/document-readers/test/make-pictures.ts';
import { openRasteriser } from '../../packages/rasteriser/src/node/open-rasteriser.ts';
import { makePng } from './make-png.ts';
import { brandlint, folderWith } from './run-brandlint.ts';
import { readStandIn, standInsIn } from './stand-ins.ts';

type Report = {
  files: {
    source: string;
    findings: { rule: string; written: string; places: object[] }[];
    gaps: { code: string; share?: number }[];
    recognised: { principle: string; by?: string }[];
  }[];
};

describe('pictures among the files', () => {
  test('flat ones are judged, and where is told', async () => {
    const cwd = folderWith({ 'print/poster.png': await makePoster(['#C6207F', '#74B8CA']) });
    const { stdout, code } = await brandlint(['check', '.'], { cwd });
    expect(stdout).toMatch(
      /print\/poster\.png\n +at 21,81 +error +Expected "#C6207F" to be Magenta "#C41E7F"/,
    );
    expect(code).toBe(1);
    const { files } = await readJson(['check', '.'], cwd);
    expect(files[0]?.findings[0]?.places).toEqual([
      { kind: 'area', page: 1, unit: 'px', x: 21, y: 81, width: 158, height: 158 },
    ]);
  });

  test('photographs are one line, and leave the exit code alone', async () => {
    const photograph = await makePhotograph(300, 200);
    const files = Object.fromEntries([1, 2, 3].map((n) => [`photos/${n}.png`, photograph]));
    const cwd = folderWith({ ...files, 'a.css': 'a { color: #C41E7F }' });
    const { stdout, code } = await brandlint(['check', '.'], { cwd });
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Could not be judged: 3 places 3 × what is not flat in a picture, such as a photograph, is not judged (100 % of each)',
    );
  });

  test('one that is named and is none ends as what cannot be read', async () => {
    const cwd = folderWith({ 'a.png': 'no picture' });
    const { stdout, code } = await brandlint(['check', 'a.png'], { cwd });
    expect(code).toBe(3);
    expect(stdout).toContain('by its content it is no PNG');
  });

  test('of a picture that a page shows and the run reads, nothing is left open', async () => {
    const cwd = folderWith({
      'a.html': '<!doctype html><html lang="en"><title>T</title><p><img src="b.png" alt="Ten colours"></p>',
      'b.png': await makePoster(),
    });
    const alone = await readJson(['check', 'a.html'], cwd);
    expect(alone.files[0]?.gaps).toMatchObject([{ code: 'linked-picture' }]);
    const both = await readJson(['check', '.'], cwd);
    expect(both.files.flatMap(({ gaps }) => gaps)).toEqual([]);
  });

  test('an icon that is handed over as pixels is recognised by its outline', async () => {
    const { rasterise, close } = openRasteriser();
    const drawn = await rasterise({ format: 'svg', text: readStandIn('learning') }, 512);
    await close();
    if ('fault' in drawn) throw new Error(drawn.fault);
    const cwd = folderWith({ ...standInsIn('supplied'), 'x1.png': makePng(drawn.raster) });
    await brandlint(['icons', 'register', 'supplied', '--yes'], { cwd });
    const { files } = await readJson(['check', 'x1.png'], cwd);
    expect(files[0]?.recognised).toMatchObject([{ principle: 'Learning', by: 'outline' }]);
  });

  test('--fix leaves them as they are', async () => {
    const poster = await makePoster(['#C6207F']);
    const cwd = folderWith({ 'poster.png': poster });
    await brandlint(['check', 'poster.png', '--fix', '--scope', 'network'], { cwd });
    expect(readFileSync(join(cwd, 'poster.png')).equals(poster)).toBe(true);
  });
});

async function readJson(words: readonly string[], cwd: string): Promise<Report> {
  const { stdout } = await brandlint([...words, '--format', 'json'], { cwd });
  return JSON.parse(stdout) as Report;
}
