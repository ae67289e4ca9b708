import { findAll, findFirst } from './find.ts';
import { type Entry, listEntries, textOf } from './search-entries.ts';

/** With more files than this that fit, they stay folded. */
const mostOpened = 8;

type Wanted = { words: readonly string[]; weight: string };

/** Leaves out what does not fit the search and the weight that is chosen, and says what is left. */
export function offerFilter(): void {
  const search = findFirst('#search', HTMLInputElement);
  const weight = findFirst('#weight', HTMLSelectElement);
  const status = findFirst('#filtered', HTMLElement);
  if (!search || !weight || !status) return;
  const entries = listEntries();
  const opened = new Set<HTMLElement>();
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = { words, weight: weight.value };
    const fitting = entries.filter((entry) => fits(entry.element, entry.text, entry.kind.isWeighed, wanted));
    showOnly(entries, new Set(fitting), wanted);
    openFitting(fitting, opened, wanted);
    const isAll = words.length === 0 && wanted.weight === '';
    status.textContent = isAll ? '' : describe(countable(fitting, wanted));
  };
  search.addEventListener('input', filter);
  weight.addEventListener('change', filter);
}

function fits(element: HTMLElement, text: string, isWeighed: boolean, { words, weight }: Wanted): boolean {
  if (!words.every((word) => text.includes(word))) return false;
  if (weight === '' || !isWeighed) return true;
  return element.dataset['weight'] === weight || element.querySelector(`.weight.${weight}`) !== null;
}

/** With a weight alone, what weighs nothing is there as before and is not counted. */
function countable(fitting: readonly Entry[], { words }: Wanted): Entry[] {
  return fitting.filter(({ kind }) => kind.isWeighed || words.length > 0);
}

function showOnly(entries: readonly Entry[], fitting: ReadonlySet<Entry>, wanted: Wanted): void {
  for (const note of findAll('.nothing-fits')) note.remove();
  for (const entry of entries) {
    leaveOut(entry.element, !fitting.has(entry));
    if (entry.element.matches('details')) filterLines(entry.element, wanted);
  }
  const shown = [...fitting];
  const containers = new Set(entries.map(({ container }) => container));
  for (const container of containers)
    if (container) leaveOut(container, !shown.some(({ element }) => container.contains(element)));
  const full = new Set(shown.map(({ section }) => section));
  const told = new Set<Element | null>();
  for (const { section, container, element } of entries) {
    if (full.has(section) || told.has(section)) continue;
    told.add(section);
    const note = document.createElement('p');
    note.className = 'nothing-fits';
    note.textContent = 'Nothing here fits.';
    (container ?? element).before(note);
  }
}

/** Of a file that fits by its own name, every line is shown. */
function filterLines(file: HTMLElement, wanted: Wanted): void {
  const name = textOf(file.querySelector('summary') ?? file);
  const words = wanted.words.filter((word) => !name.includes(word));
  for (const line of findAll('.messages > li', file))
    leaveOut(line, !fits(line, textOf(line), true, { ...wanted, words }));
}

/** What was found by its words is not to be looked for in what is folded. */
function openFitting(fitting: readonly Entry[], opened: Set<HTMLElement>, { words }: Wanted): void {
  const folded = new Set(fitting.map(({ element }) => element.closest('details')));
  const isFew = words.length > 0 && folded.size <= mostOpened;
  for (const details of opened)
    if (!isFew || !folded.has(details as HTMLDetailsElement)) details.removeAttribute('open');
  if (!isFew) return;
  for (const details of folded) {
    if (!details || details.open) continue;
    details.open = true;
    opened.add(details);
  }
}

function describe(fitting: readonly Entry[]): string {
  const counts = new Map<Entry['kind'], number>();
  for (const { kind } of fitting) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const found = [...counts].map(([{ one, many }, count]) => write(count, one, many));
  const fit = fitting.length === 1 ? 'fits' : 'fit';
  const sentence = found.length === 0 ? 'Nothing fits.' : `${join(found)} ${fit}.`;
  const missing = listMissing();
  return missing.length === 0
    ? sentence
    : `${sentence} Not on this page in words, and not searched: ${join(missing)}.`;
}

/** What the lists of the page have no room for. */
function listMissing(): string[] {
  const counts = new Map<string, number>();
  for (const { dataset } of findAll('.cut')) {
    const kind = dataset['kind'] ?? '';
    counts.set(kind, (counts.get(kind) ?? 0) + Number(dataset['count']));
  }
  return [...counts].map(([kind, count]) => write(count, kind, `${kind}s`));
}

function leaveOut(element: HTMLElement, isOut: boolean): void {
  element.classList.toggle('left-out', isOut);
}

function write(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

function join(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
