/** More decimals than this change no colour. */
const maximumDecimals = 10;

/** A number with at most so many decimals, without trailing zeros and never `-0`. */
function writeNumber(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/**
 * The shortest numbers for `values` that `isRight` accepts: first so many decimals for all as are needed, then for each
 * as few as will do beside the others. `undefined` when no precision is right.
 */
export function writeShortest(
  values: readonly number[],
  isRight: (rounded: readonly number[]) => boolean,
): string[] | undefined {
  const decimals = precisions.find((count) => isRight(values.map((value) => round(value, count))));
  if (decimals === undefined) return undefined;
  const counts = values.map(() => decimals);
  for (const at of values.keys()) {
    const tryWith = (count: number) =>
      values.map((value, i) => round(value, i === at ? count : (counts[i] ?? count)));
    counts[at] = precisions.find((count) => count <= decimals && isRight(tryWith(count))) ?? decimals;
  }
  return values.map((value, i) => writeNumber(value, counts[i] ?? decimals));
}

const precisions = Array.from({ length: maximumDecimals + 1 }, (_, decimals) => decimals);

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
