import { stripControl } from '../terminal/strip-control.ts';
import type { DocumentEdit } from './fix-document.ts';
import { writeFound } from './write-found.ts';

/** Of what a tag holds beside its change, so many characters are shown on either side. */
const context = 80;

/**
 * What a fix changes in a document, as a diff whose hunks are tags of its parts; tags that change alike are one hunk, with
 * their number. Control characters are made visible, because this is for a terminal.
 */
export function writeDocumentDiff(path: string, edits: readonly DocumentEdit[]): string {
  if (edits.length === 0) return '';
  const counts = new Map<string, { edit: DocumentEdit; count: number }>();
  for (const edit of edits) {
    const key = JSON.stringify([edit.part, edit.before, edit.after]);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { edit, count: 1 });
  }
  const hunks = [...counts.values()].map(({ edit, count }) => {
    const where = edit.found ? `: ${writeFound(edit.found)}` : '';
    const times = count === 1 ? '' : `, ${count} times`;
    const [before, after] = cutAlike(edit.before, edit.after);
    return `@@ ${stripControl(edit.part)}${where}${times} @@\n-${before}\n+${after}\n`;
  });
  const name = stripControl(path);
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** Two tags, each on one line, with what is the same before and behind their change cut where it is long. */
function cutAlike(before: string, after: string): [string, string] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let same = 0;
  while (same < shortest - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const name = /^<[^\s/>]{0,80}/.exec(before)?.[0].length ?? 0;
  const cut = (tag: string) => {
    const from = start - context > name ? start - context : 0;
    const to = same > context ? tag.length - same + context : tag.length;
    const head = from === 0 ? '' : `${tag.slice(0, name)} …`;
    return stripControl(
      (head + tag.slice(from, to) + (to === tag.length ? '' : '…')).replaceAll(/\s+/g, ' '),
    );
  };
  return [cut(before), cut(after)];
}
