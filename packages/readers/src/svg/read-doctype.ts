import { walkDoctype } from './walk-doctype.ts';
import type { SourceRange } from './svg-element.ts';

/** What a document type declares: the entities that may be expanded, and what was refused, with its place. */
export type Doctype = { entities: ReadonlyMap<string, string>; refused: readonly Refusal[] };

/** Something in a document type that is not taken. */
type Refusal = { code: 'entity-refused' | 'attribute-default'; reason: string; range: SourceRange };

/** Illustrator writes a few dozen entities of some fifty characters; these limits leave ample room. */
const maximumEntities = 200;
const maximumLength = 10_000;

/** So many refused entities are named one by one; beyond, one gap speaks for all. */
const maximumNamed = 20;

const predefined = new Set(['lt', 'gt', 'amp', 'apos', 'quot']);

/**
 * Reads the internal subset of a document type, which is `text` from `start` to `end`. Only flat internal entities are
 * taken: the value holds no markup and no other entity, so that nothing grows. A refused one expands to nothing. What
 * lies outside the text is never opened.
 */
export function readDoctype(text: string, { start, end }: SourceRange): Doctype {
  const entities = new Map<string, string>();
  const refused: Refusal[] = [];
  for (const piece of walkDoctype(text.slice(start, end))) {
    const range = { start: start + piece.start, end: start + piece.start + piece.text.length };
    if (piece.text.startsWith('%')) refuse(`the parameter entity ${shorten(piece.text)}`, range);
    else if (piece.text.startsWith('<!ENTITY')) readEntity(piece.text, range);
    else if (/^<!ATTLIST\s[^"']*\s(?:fill|stroke|style|color|[a-z]{1,20}-color)\s/.test(piece.text)) {
      const reason = 'a value that the document type gives to an attribute is not read';
      refused.push({ code: 'attribute-default', reason, range });
    }
  }
  return { entities, refused };

  function readEntity(piece: string, range: SourceRange): void {
    const head = /^<!ENTITY\s+(%\s+)?([^\s"'<>%&;]+)\s*/.exec(piece);
    const name = head?.[2] ?? '';
    const isParameter = head?.[1] !== undefined;
    if (!isParameter && (predefined.has(name) || entities.has(name))) return;
    const value = /^"([^"]*)"|^'([^']*)'/.exec(piece.slice(head?.[0].length ?? 0));
    const found = value?.[1] ?? value?.[2];
    const why = whyRefused(isParameter, found);
    if (why !== null) refuse(`the entity ${shorten(name)}, which ${why},`, range);
    if (name !== '' && !isParameter) entities.set(name, why === null ? (found ?? '') : '');
  }

  function whyRefused(isParameter: boolean, value: string | undefined): string | null {
    if (isParameter) return 'is a parameter entity';
    if (value === undefined) return 'lies outside the file';
    if (entities.size >= maximumEntities) return `comes after the first ${maximumEntities}`;
    if (value.length > maximumLength) return `is longer than ${maximumLength} characters`;
    if (/[&%]/.test(value)) return 'refers to others';
    return value.includes('<') ? 'holds markup' : null;
  }

  function refuse(what: string, range: SourceRange): void {
    const reason =
      refused.length < maximumNamed ? `${what} is not expanded` : 'further entities are not expanded';
    refused.push({ code: 'entity-refused', reason, range });
  }
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}
