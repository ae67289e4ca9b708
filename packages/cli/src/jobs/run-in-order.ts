/** After how long it is told again what is waited for. */
const pauseMs = 250;

/** After how long whatever else there is gets its turn: what is done here may never have to wait, and Ctrl-C waits for it. */
const breathMs = 50;

/** An item with what came of it. */
export type Done<Item, Result> = { item: Item; result: Result };

type Options<Item, Result> = {
  run: (item: Item) => Promise<Result>;
  /** How many may be begun and not handed on: it bounds what is kept, and how far a slow one holds up others. */
  atMost: number;
  /** Told of the item that is waited for, and how many were handed on before it; again and again where that takes long. */
  onWait: (item: Item, done: number) => Promise<void>;
};

/**
 * Does something for each item, several at once, and hands on what came of them in the order of the items, whatever is
 * done first. What goes wrong with an item, or where the items come from, comes after all that was before it.
 */
export async function* runInOrder<Item, Result>(
  items: AsyncIterator<Item>,
  { run, atMost, onWait }: Options<Item, Result>,
): AsyncGenerator<Done<Item, Result>> {
  const begun: { item: Item; result: Promise<Result> }[] = [];
  let failure: { error: unknown } | undefined;
  let isOver = false;
  let heardAt = performance.now();
  for (let done = 0; ; done++) {
    while (!isOver && begun.length < atMost) {
      try {
        const next = await items.next();
        if (next.done === true) isOver = true;
        else {
          const result = run(next.value);
          // It is waited for in its turn, and may fail before.
          result.catch(() => undefined);
          begun.push({ item: next.value, result });
        }
      } catch (error) {
        failure = { error };
        isOver = true;
      }
    }
    const first = begun.shift();
    if (!first) break;
    await onWait(first.item, done);
    if (performance.now() - heardAt > breathMs) {
      await new Promise(setImmediate);
      heardAt = performance.now();
    }
    const again = setInterval(() => void onWait(first.item, done), pauseMs);
    const result = await first.result.finally(() => {
      clearInterval(again);
    });
    yield { item: first.item, result };
  }
  if (failure) throw failure.error;
}
