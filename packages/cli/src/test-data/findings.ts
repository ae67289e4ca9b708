import type { NodeLocation, Position, SourceFinding, SourceReport, TextLocation } from '@brandlint/core';

/** A place on the first line. */
export function toPlace(start: number, end: number, exact = true): TextLocation {
  const at = (offset: number): Position => ({ offset, line: 1, column: offset + 1 });
  return { kind: 'text', start: at(start), end: at(end), exact };
}

/** Where `written` first stands in a text, from `from` on. */
export function findPlace(text: string, written: string, { from = 0, exact = true } = {}): TextLocation {
  const start = text.indexOf(written, from);
  if (start === -1) throw new TypeError(`"${written}" is not in the text`);
  const at = (offset: number): Position => {
    const lines = text.slice(0, offset).split('\n');
    return { offset, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  };
  return { kind: 'text', start: at(start), end: at(start + written.length), exact };
}

type Parts = Partial<SourceFinding> & { text: string; written: string; exact?: boolean };

/** A finding on the first place where `written` stands, with what matters to the test. */
export function toFinding({ text, written, exact = true, ...rest }: Parts): SourceFinding {
  return {
    rule: 'color-as-published',
    requirement: 'color-as-published',
    outcome: 'fail',
    severity: 'error',
    messageId: 'near',
    data: {},
    message: `Expected "${written}" to be Plum "#8E4585" (ΔE 0.24, not visible).`,
    fingerprint: 'f',
    suggestions: [],
    scope: 'source',
    source: 'a.css',
    places: [findPlace(text, written, { exact })],
    count: 1,
    written,
    ...rest,
  };
}

/** What is said of one source. */
export function toSourceReport(source: string, parts: Partial<SourceReport> = {}): SourceReport {
  return { source, hash: 'h', findings: [], gaps: [], tally: [], recognised: [], unidentified: 0, ...parts };
}

/** A place in a layer of that path: its first fill. */
export function toLayer(path: readonly string[], link?: string): NodeLocation {
  const place: NodeLocation = { kind: 'node', nodeId: '4:12', property: ['fills', 0, 'color'], path };
  return { ...place, ...(link !== undefined && { link }) };
}
