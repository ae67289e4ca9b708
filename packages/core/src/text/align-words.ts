/** Above this many pairs of words nothing is aligned between the common beginning and the common end. */
const mostPairs = 250_000;

/** The pairs of indices of a longest common run of words, in order. Words that are equal stand for each other. */
export function alignWords(
  written: readonly string[],
  published: readonly string[],
): readonly (readonly [number, number])[] {
  const most = Math.min(written.length, published.length);
  let before = 0;
  while (before < most && written[before] === published[before]) before++;
  let after = 0;
  while (after < most - before && written.at(-1 - after) === published.at(-1 - after)) after++;
  const middle = alignMiddle(
    written.slice(before, written.length - after),
    published.slice(before, published.length - after),
  );
  return [
    ...Array.from({ length: before }, (_, at) => [at, at] as const),
    ...middle.map(([at, other]) => [at + before, other + before] as const),
    ...Array.from(
      { length: after },
      (_, at) => [written.length - after + at, published.length - after + at] as const,
    ),
  ];
}

function alignMiddle(
  written: readonly string[],
  published: readonly string[],
): readonly (readonly [number, number])[] {
  if (written.length * published.length > mostPairs) return [];
  const width = published.length + 1;
  const lengths = new Uint32Array((written.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = written.length - 1; i >= 0; i--) {
    for (let j = published.length - 1; j >= 0; j--) {
      const isPair = written[i] === published[j];
      lengths[i * width + j] = isPair
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < written.length && j < published.length;) {
    if (written[i] === published[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
