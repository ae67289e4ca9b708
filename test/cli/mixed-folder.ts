import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Raster } from '@brandlint/core';
import { writePdf } from '../../packages/document-readers/src/pdf/test-data/write-pdf.ts';
import { makePng } from './make-png.ts';
import { folderWith } from './run-brandlint.ts';
import { readStandIn } from './stand-ins.ts';

/** What is drawn on a page in an ink that is nearly one of the brand's. */
export const near = '0 .92 0 0 k 10 10 20 20 re f 50 10 20 20 re f';
/** A document of one page. */
export const pdf = (contents: string) => Buffer.from(writePdf({ pages: [{ contents, resources: '<< >>' }] }));

function flat(side: number, pixel: readonly number[]): Raster {
  return {
    width: side,
    height: side,
    data: Uint8Array.from({ length: side * side * 4 }, (_, at) => pixel[at % 4] ?? 0),
  };
}

/** Text and documents of every kind, good and bad, in folders with configurations of their own, some of which link to others. */
export function mixedFolder(): string {
  const files: Record<string, string | Buffer> = {
    'brandlint.config.json': '{ "scope": "co-branded", "referenceFiles": ["tokens.css"] }',
    'tokens.css': ':root { --brand: #C41E7F; --other: #00A3E0 }\n',
    'deep/brandlint.config.json': '{ "scope": "network" }',
    'site/learning.svg': readStandIn('learning'),
  };
  for (let index = 0; index < 21; index++) {
    const folder = index % 3 === 0 ? 'deep' : 'site';
    files[`${folder}/s${index}.css`] =
      `a { color: #C51E80; background: var(--brand) }\n`.repeat(index % 7 === 0 ? 400 : 1) +
      `b { color: #${(index * 99991).toString(16).padStart(6, '0')} }\n`;
    files[`site/p${index}.html`] =
      `<!doctype html><title>x</title><p style="color:#74b9cb">Coproduction</p><img src="learning.svg" alt="Learning">` +
      `<img src="i${index}.svg" alt=""><img src="gone${index}.png" alt="">\n`;
    if (index % 2 === 0)
      files[`site/i${index}.svg`] = readStandIn('learning').replace('<svg', `<svg id="n${index}"`);
    if (index % 10 === 0) {
      files[`site/d${index}.pdf`] = pdf(near);
      files[`deep/e${index}.pdf`] = pdf(`${near} 0 .9${index % 9} 0 0 k 0 0 5 5 re f`);
      files[`site/f${index}.png`] = makePng(flat(40, [196, 30, index, 255]));
    }
  }
  files['site/broken.pdf'] = 'no document';
  files['site/broken.css'] = 'a { color: #C51E80; b {';
  files['site/binary.html'] = Buffer.from([0, 1, 2]);
  files['site/indented.sass'] = 'a\n  color: red\n';
  const cwd = folderWith(files);
  symlinkSync('nowhere.css', join(cwd, 'site/link.css'));
  return cwd;
}
