import { parseFoundColor } from '@brandlint/config/linter';
import { createReplacementWriter, type Nearest, type SourceFinding, type Suggestion } from '@brandlint/core';
import type { Rule } from 'eslint';
import type { Judgement, OpenFile } from '../file/open-file.ts';
import { fitsThere } from './fits-there.ts';

/** What can be done about a finding: what is safe unasked, and what is offered, best first. */
export type Mending = { fix: Rule.ReportFixer | null; suggest: Rule.SuggestionReportDescriptor[] };

type Neighbour = Pick<Nearest, 'token' | 'distance'>;

/** Makes what finds the changes for the findings of one file. */
export function createMender(
  { configuration, judge, isInScript }: Judgement,
  { sourceCode }: OpenFile,
): (finding: SourceFinding, canMend: boolean) => Mending {
  const write = createReplacementWriter(configuration.brand);

  return (finding, canMend) => {
    const { written, places, count } = finding;
    const [place] = places;
    if (place.kind !== 'text' || !place.exact || written === '' || count > 1) return none;
    const { start, end } = { start: place.start.offset, end: place.end.offset };
    if (sourceCode.text.slice(start, end) !== written) return none;
    const neighbours = listNeighbours(finding);
    const offers = listSuggestions(finding, neighbours).flatMap((suggestion) => {
      const text = write(suggestion, written);
      const isChange = text !== undefined && text !== written;
      return isChange && fitsThere(sourceCode, start, written, text) ? [{ suggestion, text }] : [];
    });
    const safe = offers.find(({ suggestion }) => isSafe(suggestion));
    return {
      fix: canMend && safe ? toFixer(start, end, safe.text) : null,
      suggest: offers.map(({ suggestion, text }) => ({
        ...describe(suggestion, neighbours),
        fix: toFixer(start, end, text),
      })),
    };

    /** In a script a variable of CSS is no colour to everyone: a canvas knows none. */
    function isSafe({ safe, replace }: Suggestion): boolean {
      return safe && (replace.kind === 'token' || !isInScript(place));
    }
  };

  /** The official colours nearest to what a finding is about, where it is about a colour that is none of them. */
  function listNeighbours(finding: SourceFinding): Neighbour[] {
    const { rule, data } = finding;
    if (rule !== 'color-as-published' && rule !== 'color-in-palette') return [];
    // What is nearly a partner's is held against that.
    if (data['partner'] !== undefined) return [];
    const color = parseFoundColor(finding);
    const nearest = color && judge.classify(color, []).nearest;
    if (!nearest) return [];
    return nearest.next ? [nearest, nearest.next] : [nearest];
  }
}

/** What the rule suggests, and behind it the nearest colours that it does not name. */
function listSuggestions({ suggestions }: SourceFinding, neighbours: readonly Neighbour[]): Suggestion[] {
  const named = new Set(
    suggestions.map(({ replace }) => (replace.kind === 'token' ? replace.token : undefined)),
  );
  const more = neighbours.filter(({ token }) => !named.has(token.name));
  return [
    ...suggestions,
    ...more.map(({ token, distance }): Suggestion => {
      const as = distance.kind === 'inkPoints' ? 'ink' : 'screen';
      return { replace: { kind: 'token', token: token.name, as }, safe: false };
    }),
  ];
}

function describe(
  { replace }: Suggestion,
  neighbours: readonly Neighbour[],
): { messageId: string; data: Record<string, string> } {
  if (replace.kind === 'text') return { messageId: 'write', data: { text: replace.text } };
  const { token: name } = replace;
  const neighbour = neighbours.find(({ token }) => token.name === name);
  if (!neighbour) return { messageId: 'useConverted', data: { name } };
  const { token, distance } = neighbour;
  const rounded = String(Math.round(distance.value * 100) / 100);
  const apart =
    distance.kind === 'deltaE'
      ? `ΔE ${rounded}`
      : `${rounded} ${rounded === '1' ? 'point' : 'points'} apart in one ink`;
  return { messageId: 'useColor', data: { name, value: token.hex, distance: apart } };
}

function toFixer(start: number, end: number, text: string): Rule.ReportFixer {
  return (fixer) => fixer.replaceTextRange([start, end], text);
}

const none: Mending = { fix: null, suggest: [] };
