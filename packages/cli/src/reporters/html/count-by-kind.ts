/** How many names there are of each extension, the most frequent first: `.css`. */
export function countByKind(names: readonly string[]): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const kind = /[^/.](\.[a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'without an extension';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
