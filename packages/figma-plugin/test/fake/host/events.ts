import type { FakeDocument } from '../fake-document.ts';

type Listener = (event: never) => unknown;

const listeners = new WeakMap<FakeDocument, Map<string, Listener[]>>();

function listenersOf(document: FakeDocument): Map<string, Listener[]> {
  const known = listeners.get(document);
  if (known !== undefined) return known;
  const made = new Map<string, Listener[]>();
  listeners.set(document, made);
  return made;
}

/** Begins to tell somebody of events of this name. */
export function addListener(document: FakeDocument, name: string, listener: Listener): void {
  const all = listenersOf(document);
  all.set(name, [...(all.get(name) ?? []), listener]);
}

/** Ends to tell somebody. */
export function removeListener(document: FakeDocument, name: string, listener: Listener): void {
  const all = listenersOf(document);
  all.set(
    name,
    (all.get(name) ?? []).filter((known) => known !== listener),
  );
}

/** Calls everybody who listens, at once. */
export function emit(document: FakeDocument, name: string, event: unknown): void {
  for (const listener of listenersOf(document).get(name) ?? []) {
    (listener as (event: unknown) => unknown)(event);
  }
}

/** Tells, in a later turn, that the selection has changed. */
export function tellSelection(document: FakeDocument): void {
  document.tasks.add('event', 0, () => {
    emit(document, 'selectionchange', undefined);
  });
}
