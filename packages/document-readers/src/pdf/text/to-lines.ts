import { findJoint, joinBoxes, type Fragment } from './page-fragment.ts';

/** A line of text, or as much of one as stands in one column. */
export type Line = Omit<Fragment, 'structure' | 'actualText'>;

/** Puts fragments together that stand on one line and in one column, whatever the order in which they were painted. */
export function toLines(fragments: readonly Line[]): Line[] {
  const rest: Line[] = [];
  const level: Line[] = [];
  for (const fragment of fragments) (isLevel(fragment) ? level : rest).push(fragment);
  return [...toRows(level).flatMap(joinRow), ...rest];
}

/** Whether it reads from left to right, and not up or down the page. */
function isLevel({ from, to }: Line): boolean {
  return to[0] >= from[0] && Math.abs(to[1] - from[1]) <= Math.abs(to[0] - from[0]) * 0.01 + 0.01;
}

function toRows(fragments: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  let row: Line[] = [];
  for (const fragment of [...fragments].sort((one, other) => one.from[1] - other.from[1])) {
    const first = row[0];
    if (first && fragment.from[1] - first.from[1] > 0.4 * Math.max(first.sizePt, fragment.sizePt)) {
      rows.push(row);
      row = [];
    }
    row.push(fragment);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function joinRow(row: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const fragment of [...row].sort((one, other) => one.from[0] - other.from[0])) {
    const last = lines.at(-1);
    const joint = last && findJoint(last, fragment);
    if (!last || joint === undefined) {
      lines.push({ ...fragment });
      continue;
    }
    // What is set larger says how large the line is.
    if (fragment.sizePt > last.sizePt) last.sizePt = fragment.sizePt;
    last.bold &&= fragment.bold;
    last.text += joint + fragment.text;
    last.to = fragment.to;
    last.box = joinBoxes(last.box, fragment.box);
  }
  return lines;
}
