import type { Principle } from '../model/brand.ts';
import { compareWords, weighWords } from './compare-words.ts';
import { type DescriptionForm, toDescriptionForm } from './description-form.ts';
import { explainChanges } from './explain-changes.ts';
import { foldText } from './fold-text.ts';
import { listDifferences } from './list-differences.ts';
import { splitWords } from './split-words.ts';
import { stripListMark } from './strip-list-mark.ts';
import type { DescriptionReading, NameReading } from './wording.ts';

/**
 * From this similarity on, a text is an adapted description. The prose of `test/council-prose.ts`, some of it written to
 * be alike, reaches 0.57 where it shares `leastMeanings`; a description reaches 0.74 at least with a fifth of its words
 * replaced and 0.82 with a fourth left out, so the limit is in the middle.
 */
export const leastSimilarity = 0.65;

/**
 * A text that has less than this share of the description's words must have `leastMeanings` that carry meaning in common
 * with it, so that no short sentence is taken for one: "We work with local communities to drive positive change." has six
 * of the eight of Innovation's.
 */
const leastLength = 0.75;
export const leastMeanings = 7;

/** A piece of a description says whose it is from this number of words on. */
const leastPartWords = 6;

/** What may be a name, and what parts it from a description. */
const nameAndParting = /^([^:.\n–—]{3,150}?)(?:[:.\n–—]| - )/u;
const longestBeginning = 200;

type Body = { text: string; words: readonly string[]; startsWithName: NameReading | null };

/** Makes what tells whether a text is a form of the description of a principle. */
export function createDescriptionReader(
  principles: readonly Principle[],
  readName: (text: string) => NameReading | null,
): (text: string) => DescriptionReading | null {
  const forms = principles.flatMap(({ description, alternativeDescription }, principle) =>
    [description, alternativeDescription]
      .filter((text) => text !== undefined)
      .map((text) => toDescriptionForm(principle, text)),
  );
  const known = new Set(forms.flatMap(({ words }) => words));
  const longest = Math.max(0, ...forms.map(({ text }) => text.length)) * 2 + 100;

  return (text) => {
    const whole = toBody(text, null);
    if (!whole || whole.words.length < leastPartWords) return null;
    const bodies = [whole, ...splitName(text)];
    for (const read of [readWhole, readPart, readAdapted]) {
      const readings = bodies.flatMap((body) => {
        const reading = read(body);
        return reading ? [{ ...reading, startsWithName: body.startsWithName }] : [];
      });
      const [best] = readings.toSorted((one, other) => other.similarity - one.similarity);
      if (best) return best;
    }
    return null;
  };

  function toBody(text: string, startsWithName: NameReading | null): Body | null {
    const folded = foldText(text, longest);
    return (
      folded && {
        text,
        words: splitWords(folded, known).map(({ key }) => key.replaceAll("'", '')),
        startsWithName,
      }
    );
  }

  /** What follows a name at the beginning, after a colon, a dash, a full stop or a line break. */
  function splitName(text: string): readonly Body[] {
    const given = stripListMark(text);
    const parting = nameAndParting.exec(given.slice(0, longestBeginning));
    const name = parting ? readName(parting[1] ?? '') : null;
    const body = parting && name ? toBody(given.slice(parting[0].length), name) : null;
    return body ? [body] : [];
  }

  function readWhole(body: Body): DescriptionReading | null {
    const written = body.words.join(' ');
    const same = forms.filter(({ words }) => words.join(' ') === written);
    const readings = same.map((form) => describe('variant', form, body, form.text));
    return readings.find(({ match }) => match === 'published') ?? readings[0] ?? null;
  }

  function readPart(body: Body): DescriptionReading | null {
    if (body.words.length < leastPartWords) return null;
    const isCut = /(?:…|\.\.\.)[)\]"'”’]{0,3}$/.test(body.text.trimEnd());
    for (const form of forms) {
      const piece = form.findPiece(body.words, isCut);
      if (piece !== null) return describe('part', form, body, piece);
    }
    return null;
  }

  function readAdapted(body: Body): DescriptionReading | null {
    let best: { form: DescriptionForm; similarity: number } | null = null;
    const written = weighWords(body.words);
    for (const form of forms) {
      const common = compareWords(written, form, Math.max(leastSimilarity, best?.similarity ?? 0));
      if (!common || common.similarity <= (best?.similarity ?? 0)) continue;
      const isShort = body.words.length < form.words.length * leastLength;
      if (isShort && common.meanings < leastMeanings) continue;
      best = { form, similarity: common.similarity };
    }
    if (!best) return null;
    const { form, similarity } = best;
    const changes = explainChanges(body.text, form.text);
    const { principle, text: published } = form;
    return {
      principle,
      match: 'adapted',
      published,
      similarity,
      differences: ['words'],
      changes,
      startsWithName: null,
    };
  }
}

function describe(
  match: 'variant' | 'part',
  { principle, text: published }: DescriptionForm,
  body: Body,
  piece: string,
): DescriptionReading {
  const differences = listDifferences(body.text, piece);
  return {
    principle,
    match: match === 'variant' && differences.length === 0 ? 'published' : match,
    published,
    similarity: 1,
    differences,
    changes: explainChanges(body.text, piece),
    startsWithName: null,
  };
}
