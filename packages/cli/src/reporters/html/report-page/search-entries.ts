import { findAll } from './find.ts';

/** Something that search and filter show or leave out. */
export type Entry = {
  element: HTMLElement;
  /** What can be searched, in lower case. */
  text: string;
  kind: EntryKind;
  section: HTMLElement | null;
  /** What is left out with the last of its entries. */
  container: HTMLElement | null;
};

/** Entries that are counted together. Those that weigh nothing are no matter of the filter by weight. */
type EntryKind = { selector: string; one: string; many: string; isWeighed: boolean };

const kinds: readonly EntryKind[] = [
  { selector: '#pairs .item', one: 'colour', many: 'colours', isWeighed: true },
  { selector: '#others .item', one: 'finding', many: 'findings', isWeighed: true },
  { selector: '#files > .item', one: 'file', many: 'files', isWeighed: true },
  {
    selector: '#accepted .item',
    one: 'accepted finding or comment',
    many: 'accepted findings and comments',
    isWeighed: false,
  },
  { selector: '#principles tbody tr', one: 'principle', many: 'principles', isWeighed: false },
  { selector: '#clauses tbody tr', one: 'clause', many: 'clauses', isWeighed: false },
  {
    selector: '#checked .reasons > li',
    one: 'reason why something was not looked at',
    many: 'reasons why something was not looked at',
    isWeighed: false,
  },
];

/** Everything that can be searched, in the order in which it is counted. */
export function listEntries(): Entry[] {
  return kinds.flatMap((kind) =>
    findAll(kind.selector).map((element) => ({
      element,
      text: textOf(element),
      kind,
      section: element.closest('section'),
      container: element.closest('.group, .wide, .reasons'),
    })),
  );
}

/** The text of an element as it is searched. */
export function textOf({ textContent }: Element): string {
  return textContent.toLowerCase();
}
