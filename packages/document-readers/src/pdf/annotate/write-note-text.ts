import { PdfString } from '@libpdf/core';

/** Longer than this nobody reads a note. */
const longest = 4000;

/** Controls of C0 and C1 but line breaks, and marks that turn the direction of text. */
const controls =
  // eslint-disable-next-line no-control-regex -- these characters are what it is about
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Words as a string of PDF that every viewer shows the same: UTF-16 with its mark (7.9.2.2), nothing in it but what is seen. */
export function writeNoteText(text: string): PdfString {
  const plain = text.replace(/\r\n?/g, '\n').replace(controls, '\uFFFD');
  const short = plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
  // A half of a pair stands for nothing.
  const shown = short.replaceAll('\n', '\r').replace(/\p{Surrogate}/gu, '\uFFFD');
  const bytes = new Uint8Array(2 + 2 * shown.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff);
  for (let at = 0; at < shown.length; at++) view.setUint16(2 + 2 * at, shown.charCodeAt(at));
  return new PdfString(bytes, 'hex');
}

/** A point in time as PDF writes it (7.9.4), in UTC. */
export function writeNoteDate(at: Date): PdfString {
  return PdfString.fromString(`D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
}
