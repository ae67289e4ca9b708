/**
 * A list whose entries are made when they are looked at, and not kept: for everybody else an array that cannot be changed.
 * `more` are properties of its own that are no entries.
 */
export function createLazyList<Entry, More extends object = object>(
  length: number,
  at: (index: number) => Entry,
  more?: More,
): readonly Entry[] & More {
  const target: Entry[] = [];
  target.length = length;
  const indexOf = (key: string | symbol): number | undefined => {
    if (typeof key !== 'string') return undefined;
    const index = Number(key);
    return index >= 0 && index < length && String(index) === key ? index : undefined;
  };
  const list = new Proxy(target, {
    get(_, key, receiver) {
      const index = indexOf(key);
      if (index !== undefined) return at(index);
      if (more && key in more) return Reflect.get(more, key) as unknown;
      return Reflect.get(target, key, receiver) as unknown;
    },
    has: (_, key) => indexOf(key) !== undefined || key in target || (more !== undefined && key in more),
    ownKeys: () => [...Array.from({ length }, (_, index) => String(index)), 'length'],
    getOwnPropertyDescriptor(_, key) {
      const index = indexOf(key);
      if (index === undefined) return Reflect.getOwnPropertyDescriptor(target, key);
      return { value: at(index), enumerable: true, configurable: true, writable: false };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
  return list as readonly Entry[] & More;
}
