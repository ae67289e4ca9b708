import type { ColorUse, Embedded, Format, Reader, TextLocation } from '@brandlint/core';
import { readCss } from '../../css/read-css.ts';
import { readScss } from '../../css/read-scss.ts';
import { readHtml } from '../../html/read-html.ts';
import { readScript } from '../read-script.ts';
import type { ScriptNames } from '../script-source.ts';
import { parseScript, type ParserName } from './parse-script.ts';

/** A colour that was read, with what stands in the text at its place. */
export type Seen = { use: ColorUse; place: TextLocation; standsThere: string };

const readers: Partial<Record<Format, Reader>> = { css: readCss, scss: readScss, html: readHtml };

/** The colours of a script, in the order of the text, those of the styles embedded in it among them. */
export function colorsIn(text: string, parser: ParserName = 'typescript', names: ScriptNames = {}): Seen[] {
  const reading = readScript(parseScript(text, parser, names));
  const own = reading.uses.flatMap((use) => (use.kind === 'color' ? [see(use, 0)] : []));
  return [...own, ...reading.embedded.flatMap(readEmbedded)].sort(
    (a, b) => a.place.start.offset - b.place.start.offset,
  );

  function see(use: ColorUse, shift: number): Seen {
    const [place] = use.places;
    if (place.kind !== 'text') throw new Error('not in text');
    const [start, end] = [place.start.offset + shift, place.end.offset + shift];
    return {
      use,
      place: { ...place, start: { ...place.start, offset: start } },
      standsThere: text.slice(start, end),
    };
  }

  function readEmbedded({ content, format, part, at }: Embedded): Seen[] {
    if (content.kind !== 'text' || at.kind !== 'verbatim') return [];
    const source = { path: 'a', format, text: content.text, ...(part && { part }) };
    const inner = readers[format]?.read(source, { definitions: new Map() });
    const nested = inner?.embedded.flatMap((one) => {
      if (one.at.kind !== 'verbatim') return [];
      return readEmbedded({
        ...one,
        at: { kind: 'verbatim', start: { ...one.at.start, offset: one.at.start.offset + at.start.offset } },
      });
    });
    const own = inner?.uses.flatMap((use) => (use.kind === 'color' ? [see(use, at.start.offset)] : []));
    return [...(own ?? []), ...(nested ?? [])];
  }
}

/** What was written, in the order of the text. */
export function writtenIn(text: string, parser?: ParserName, names?: ScriptNames): string[] {
  return colorsIn(text, parser, names).map(({ use }) => use.written);
}
