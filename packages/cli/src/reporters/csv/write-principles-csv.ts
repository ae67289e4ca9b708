import type { PrincipleList } from '../../principles/principle-list.ts';
import { mayHideIcon } from '../../principles/picture-gaps.ts';
import { writeLocation } from '../text/write-place.ts';
import { writeCsv } from './write-csv.ts';

const columns = ['principle', 'as', 'by', 'labelled', 'count', 'source', 'place', 'note'] as const;

/** A row for each place where a principle was recognised, for each that was not found, and for what stayed open. */
export function writePrinciplesCsv({ principles, files }: PrincipleList): string {
  const found = principles.flatMap(({ principle, recognised }) =>
    recognised.length === 0
      ? [[principle, 'not found', '', '', 0, '', '', '']]
      : recognised.map(({ as, by = '', labelled, count, source, places: [first] }) => [
          principle,
          as,
          by,
          labelled === undefined ? '' : writeAnswer(labelled),
          count,
          source,
          writeLocation(first),
          '',
        ]),
  );
  const open = files.flatMap(({ source, unidentified, gaps }) => [
    ...(unidentified > 0 ? [['', 'unidentified picture', '', '', unidentified, source, '', '']] : []),
    ...gaps
      .filter(mayHideIcon)
      .map(({ kind, reason, count, places: [first] }) => [
        '',
        kind,
        '',
        '',
        count,
        source,
        first ? writeLocation(first) : '',
        reason,
      ]),
  ]);
  return writeCsv([columns, ...found, ...open]);
}

function writeAnswer(answer: boolean | null): string {
  return answer === null ? 'unknown' : answer ? 'yes' : 'no';
}
