/** Keeps what was drawn under a key, the longest unused forgotten first. */
export type ResultCache<Result> = {
  /** What is kept under `key`; else what `make` makes now, which is kept. */
  get: (key: string, weight: number, make: () => Promise<Result>) => Promise<Result>;
};

/** Opens a cache whose entries together weigh at most `maximumWeight`; one being made counts as made. */
export function createResultCache<Result>(maximumWeight: number): ResultCache<Result> {
  const entries = new Map<string, { result: Promise<Result>; weight: number }>();
  let total = 0;
  return {
    get: (key, weight, make) => {
      const known = entries.get(key);
      const entry = known ?? { result: make(), weight };
      // Set anew, so that the order of the map is the order of use.
      entries.delete(key);
      entries.set(key, entry);
      if (known === undefined) total += weight;
      for (const [oldest, { weight: freed }] of entries) {
        if (total <= maximumWeight || oldest === key) break;
        entries.delete(oldest);
        total -= freed;
      }
      return entry.result;
    },
  };
}
