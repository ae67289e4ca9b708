/** Methods of newer engines, for those without: `this` is what they are called on. */
export const fillIns = {
  'Array.prototype': {
    at(this: readonly unknown[], index: number): unknown {
      return this[index < 0 ? this.length + index : index];
    },
    findLastIndex(this: readonly unknown[], isWanted: (item: unknown, index: number) => boolean): number {
      let index = this.length - 1;
      while (index >= 0 && !isWanted(this[index], index)) index--;
      return index;
    },
    toSorted(this: readonly unknown[], compare?: (one: unknown, other: unknown) => number): unknown[] {
      return this.slice().sort(compare);
    },
  },
  'String.prototype': {
    at(this: string, index: number): string | undefined {
      return this[index < 0 ? this.length + index : index];
    },
    /** A pattern that is a regular expression has the flag `g`, as is asked of it. */
    replaceAll(this: string, pattern: string | RegExp, replacement: string): string {
      const all =
        typeof pattern === 'string'
          ? new RegExp(pattern.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'), 'g')
          : pattern;
      return this.replace(all, replacement);
    },
  },
} as const;
