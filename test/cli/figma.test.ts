import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

const magenta = { r: 197 / 255, g: 30 / 255, b: 128 / 255, a: 1 };

/** A document of one page with one layer of that colour, as Figma's REST API gives it. */
function design(color: object = magenta, name = 'Card'): string {
  const layer = {
    id: '1:2',
    name,
    type: 'RECTANGLE',
    absoluteBoundingBox: { x: 0, y: 0, width: 40, height: 40 },
    fills: [{ type: 'SOLID', color }],
  };
  const page = { id: '0:1', name: 'Page 1', type: 'CANVAS', children: [layer] };
  return JSON.stringify({
    name: 'Report',
    document: { id: '0:0', name: 'Document', type: 'DOCUMENT', children: [page] },
  });
}

const network = '{ "scope": "network" }';

async function readJson(words: readonly string[], cwd: string) {
  const { stdout, stderr, code } = await brandlint(words, { cwd });
  const data = JSON.parse(stdout) as {
    version: string;
    files: {
      source: string;
      assumptions?: string[];
      findings: { written: string; places: object[] }[];
      gaps: { code: string; reason: string }[];
    }[];
    passedOver: object[];
  };
  return { ...data, stderr, code };
}

describe('saved Figma documents', () => {
  test('a JSON file that is named is read where it is one', async () => {
    const cwd = folderWith({ 'design.json': `\uFEFF${design()}`, 'a.css': 'a { color: #C51E80 }' });
    const { version, files, code } = await readJson(
      ['check', 'design.json', 'a.css', '--format', 'json'],
      cwd,
    );
    expect([version, code]).toEqual(['1.5.0', 1]);
    expect(files.map(({ source }) => source)).toEqual(['a.css', 'design.json']);
    expect(files[1]?.findings[0]).toMatchObject({
      written: '#C51E80',
      places: [{ kind: 'node', nodeId: '1:2', property: ['fills', 0, 'color'], path: ['Page 1', 'Card'] }],
    });
    expect(files[1]?.assumptions).toHaveLength(1);
    expect(files[0]).not.toHaveProperty('assumptions');
  });

  test.each([
    ['other JSON', '{"name":"brandlint"}'],
    ['a list', '[1]'],
    ['no JSON', 'nothing'],
    ['nothing', ''],
    ['bytes', '\u0000\u0001'],
  ])('%s is told for what it is', async (_, text) => {
    const cwd = folderWith({ 'design.json': text, 'a.css': '' });
    const { stderr, code } = await brandlint(['check', 'design.json'], { cwd });
    expect(stderr).toMatch(
      /^design\.json: this JSON is no Figma document; Brandlint reads \.css, .*\.figma\.json, .*, and JSON that Figma gives or "brandlint figma pull" saves\.\n$/,
    );
    expect(code).toBe(2);
    const beside = await readJson(['check', 'design.json', 'a.css', '--format', 'json'], cwd);
    expect(beside.files[1]?.gaps).toMatchObject([
      { code: 'no-reader', reason: 'this JSON is no Figma document' },
    ]);
    expect(beside.code).toBe(3);
  });

  test('in folders only what is named as one is read, and other JSON is not spoken of', async () => {
    const cwd = folderWith({
      'd/a.figma.json': design(),
      'd/b.json': design(),
      'd/c.FIGMA.JSON': design(),
      'd/package.json': '{}',
    });
    const { files, passedOver } = await readJson(['check', 'd', '--format', 'json'], cwd);
    expect(files.map(({ source }) => source)).toEqual(['d/a.figma.json', 'd/c.FIGMA.JSON']);
    expect(passedOver).toEqual([]);
  });

  test('a .fig that is none could not be read, and does not stop the run', async () => {
    const cwd = folderWith({ 'a.fig': 'not one', 'b.css': 'a { color: #C51E80 }' });
    const { files, code, stderr } = await readJson(['check', '.', '--format', 'json'], cwd);
    expect(files.map(({ source, gaps }) => [source, gaps.length])).toEqual([
      ['a.fig', 1],
      ['b.css', 0],
    ]);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('from the standard input, and from what was extracted', async () => {
    const cwd = folderWith({ 'a.figma.json': design() });
    const words = ['check', '--stdin', '--stdin-filename', 'a.json', '--format', 'json'];
    const { stdout } = await brandlint(words, { cwd, stdin: design() });
    const extracted = await brandlint(['extract', 'a.figma.json', '--output-file', 'uses.json'], { cwd });
    expect(extracted.code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'uses.json'), 'utf8'))).toMatchObject({ version: '1.3.0' });
    const again = await readJson(['check', '--from', 'uses.json', '--format', 'json'], cwd);
    const direct = await readJson(['check', 'a.figma.json', '--format', 'json'], cwd);
    expect(again.files).toEqual(direct.files);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ findings: [{ written: '#C51E80' }] }] });
  });

  test('--fix says why a saved document stays as it is', async () => {
    const cwd = folderWith({ 'a.figma.json': design(), 'brandlint.config.json': network });
    const { stderr, code } = await brandlint(['check', '--fix'], { cwd });
    expect(stderr).toBe(
      'a.figma.json: not mended, because a saved Figma document is a copy; mend the design in Figma, where the Brandlint plugin does it.\n',
    );
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'a.figma.json'), 'utf8')).toBe(design());
    const given = await brandlint(['check', '--fix', '--stdin', '--stdin-filename', 'a.json'], {
      cwd,
      stdin: design(),
    });
    expect(given.stdout).toBe(design());
    expect(given.stderr).toContain('a.json: not mended, because a saved Figma document is a copy');
  });

  test('the profile is taken from the command line, then from the configuration', async () => {
    // Magenta as it is written in a document that is in Display P3.
    const p3 = { r: 0.7058145, g: 0.1926999, b: 0.4885658, a: 1 };
    const cwd = folderWith({
      'a.figma.json': design(p3),
      'p3.json': '{ "documentColorProfile": "display-p3" }',
      'wrong.json': '{ "documentColorProfile": "p3" }',
    });
    const check = (...more: string[]) =>
      readJson(['check', 'a.figma.json', '--format', 'json', ...more], cwd);
    const assumed = await check();
    expect(assumed.files[0]?.assumptions).toHaveLength(1);
    expect(assumed.files[0]?.findings).toHaveLength(1);
    for (const said of [
      ['--document-color-profile', 'display-p3'],
      ['--config', 'p3.json'],
    ]) {
      const { files, code } = await check(...said);
      expect([files[0]?.findings, files[0]?.assumptions, code]).toEqual([[], undefined, 0]);
    }
    const over = await check('--config', 'p3.json', '--document-color-profile=srgb');
    expect(over.files[0]?.findings).toHaveLength(1);
    const wrong = await brandlint(['check', '.', '--config', 'wrong.json'], { cwd });
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      'wrong.json, documentColorProfile: "p3" is not known here; write one of "srgb", "display-p3", "legacy".\n',
    ]);
    const unknown = await brandlint(['check', '--document-color-profile', 'p3'], { cwd });
    expect(unknown.stderr).toBe('--document-color-profile: "p3" is not one of srgb, display-p3, legacy.\n');
  });

  test('names of layers cannot steer a terminal', async () => {
    const cwd = folderWith({ 'a.figma.json': design(magenta, '\u001b[2J\u202Eevil\r\n') });
    for (const words of [['check'], ['check', '--verbose'], ['inventory'], ['check', '--format', 'json']]) {
      const { stdout } = await brandlint(words, { cwd });
      // eslint-disable-next-line no-control-regex -- these characters are what it is about
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    }
  });

  test('the inventory says layers in the same words', async () => {
    const { stdout } = await brandlint(['inventory'], { cwd: folderWith({ 'a.figma.json': design() }) });
    expect(stdout).toContain('Page 1 › Card (fill 1)');
    expect(stdout).toContain('Note on a.figma.json: ');
  });
});
