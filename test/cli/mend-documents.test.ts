import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  buildDocument,
  buildPresentation,
  fill,
  shape,
  theme,
} from '../../packages/document-readers/src/office/test-data/build-office.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

const band = shape(5, 'Band', { properties: fill('C41E80') });
const logo = shape(6, 'Partner logo', { properties: fill('C41E81'), box: [10, 90, 100, 50] });
const dark = shape(7, 'Dark', {
  properties: '<a:solidFill><a:srgbClr val="C41E80"><a:lumMod val="99900"/></a:srgbClr></a:solidFill>',
  box: [10, 180, 100, 50],
});
const deck = buildPresentation([band + logo], { 'ppt/theme/theme1.xml': theme.replace('C41E7F', 'C41E82') });

function folderOfDeck(bytes = deck, configuration = {}): string {
  return folderWith({
    'deck.pptx': Buffer.from(bytes),
    'brandlint.config.json': JSON.stringify(configuration),
  });
}

const hashOf = (cwd: string, name = 'deck.pptx') =>
  createHash('sha256')
    .update(readFileSync(join(cwd, name)))
    .digest('hex');

async function colorsOf(cwd: string): Promise<string[]> {
  const { stdout } = await brandlint(['extract', 'deck.pptx'], { cwd });
  const { extractions } = JSON.parse(stdout) as {
    extractions: { uses: { kind: string; written: string; reference?: string }[] }[];
  };
  const uses = extractions.flatMap((extraction) => extraction.uses);
  return uses.flatMap(({ kind, written, reference }) => (kind === 'color' && !reference ? [written] : []));
}

describe('documents are mended', () => {
  test('where they may be without a look, and the rest is said', async () => {
    const cwd = folderOfDeck(deck, { areas: [{ within: ['Band'] }] });
    const { stderr, stdout, code } = await brandlint(['check', 'deck.pptx', '--fix'], { cwd });
    expect(stderr).toContain('Mended 1 place in 1 file.');
    expect(code).toBe(1);
    expect(stdout).not.toContain('"C41E80"');
    expect(stdout).toContain('"C41E82"');
    const colors = await colorsOf(cwd);
    expect(colors).toContain('C41E7F');
    expect(colors).toEqual(expect.arrayContaining(['C41E81', 'C41E82']));
  });

  test('everywhere after a look, never a partner’s colour', async () => {
    const partner = { name: 'City', palette: ['#112233'], artwork: { within: ['Partner logo'] } };
    const cwd = folderOfDeck(deck, { partners: [partner] });
    const { stderr } = await brandlint(['check', 'deck.pptx', '--fix=all'], { cwd });
    expect(stderr).toContain('Mended 2 places in 1 file.');
    const colors = await colorsOf(cwd);
    expect(colors).toContain('C41E81');
    expect(colors).not.toContain('C41E80');
    expect(colors).not.toContain('C41E82');
  });

  test('never in what somebody else maintains', async () => {
    const cwd = folderOfDeck(deck, { scope: 'network', vendored: { files: ['deck.pptx'] } });
    const before = hashOf(cwd);
    const { stderr } = await brandlint(['check', 'deck.pptx', '--fix'], { cwd });
    expect(stderr).not.toContain('Mended');
    expect(hashOf(cwd)).toBe(before);
  });

  test('a dry run shows part, place, before and after, and writes nothing', async () => {
    const cwd = folderOfDeck();
    const before = hashOf(cwd);
    const { stdout, stderr } = await brandlint(['check', 'deck.pptx', '--fix-dry-run=all'], { cwd });
    expect(stdout).toContain(
      '--- a/deck.pptx\n+++ b/deck.pptx\n@@ ppt/slides/slide1.xml: page 1 “Band” @@\n-<a:srgbClr val="C41E80"/>\n+<a:srgbClr val="C41E7F"/>\n',
    );
    expect(stdout).toContain('@@ ppt/theme/theme1.xml: theme: Test (accent 2) @@');
    expect(stderr).toContain('Would mend 3 places in 1 file.');
    expect(hashOf(cwd)).toBe(before);
  });

  test('what is worked out from another colour is left, with the reason', async () => {
    const cwd = folderOfDeck(buildPresentation([dark]));
    const before = hashOf(cwd);
    const { stderr, code } = await brandlint(['check', 'deck.pptx', '--fix=all'], { cwd });
    expect(stderr).toContain(
      'deck.pptx, page 1 “Dark”: not mended, because it is worked out from C41E80 by lumMod, so no value of its own is written; ' +
        'give it the official colour in the program that it was made with.',
    );
    expect(code).toBe(1);
    expect(hashOf(cwd)).toBe(before);
  });

  test('a signed one stays as it is', async () => {
    const cwd = folderOfDeck(buildPresentation([band], { '_xmlsignatures/sig1.xml': '<x/>' }));
    const before = hashOf(cwd);
    const { stderr } = await brandlint(['check', 'deck.pptx', '--fix=all'], { cwd });
    expect(stderr).toContain('deck.pptx: not mended, because it carries a digital signature');
    expect(hashOf(cwd)).toBe(before);
  });

  test('permissions and links stay, and what is read-only is left', async () => {
    const cwd = folderOfDeck();
    chmodSync(join(cwd, 'deck.pptx'), 0o640);
    symlinkSync('deck.pptx', join(cwd, 'link.pptx'));
    await brandlint(['check', 'link.pptx', '--fix=all'], { cwd });
    expect(lstatSync(join(cwd, 'link.pptx')).isSymbolicLink()).toBe(true);
    expect(statSync(join(cwd, 'deck.pptx')).mode & 0o777).toBe(0o640);
    expect(await colorsOf(cwd)).not.toContain('C41E80');

    writeFileSync(join(cwd, 'deck.pptx'), deck);
    chmodSync(join(cwd, 'deck.pptx'), 0o440);
    const { stderr } = await brandlint(['check', 'deck.pptx', '--fix=all'], { cwd });
    expect(stderr).toContain(
      'deck.pptx: not mended, because it is read-only; make it writable and run again.',
    );
  });

  test('a page of Word', async () => {
    const body =
      '<w:body><w:p><w:r><w:rPr><w:color w:val="C41E80"/></w:rPr><w:t>Text</w:t></w:r></w:p></w:body>';
    const cwd = folderWith({ 'letter.docx': Buffer.from(buildDocument(body)) });
    const { stdout, code } = await brandlint(['check', 'letter.docx', '--fix=all'], { cwd });
    expect(stdout).not.toContain('color-as-published');
    expect(code).toBe(0);
  });

  test('a name of the Network in one run', async () => {
    const wrong = 'Co-operative Councils Innovation Network';
    const body = `<w:body><w:p><w:r><w:t>We are in the ${wrong}.</w:t></w:r></w:p></w:body>`;
    const cwd = folderWith({ 'letter.docx': Buffer.from(buildDocument(body)) });
    const { stderr, stdout } = await brandlint(['check', 'letter.docx', '--fix-dry-run=all'], { cwd });
    expect(stderr).toContain('Would mend 1 place in 1 file.');
    expect(stdout).toContain(`-We are in the ${wrong}.\n+We are in the Co-operative Councils`);
  });

  test('what comes from the standard input is given back', async () => {
    const cwd = folderOfDeck();
    const words = ['check', '--stdin', '--stdin-filename', 'deck.pptx', '--fix=all'];
    const piped = await brandlint(words, { cwd, stdin: Buffer.from(deck) });
    expect(piped.stdout.startsWith('PK')).toBe(true);
    expect(piped.stderr).toContain('Mended 3 places in 1 file.');
  });
});
