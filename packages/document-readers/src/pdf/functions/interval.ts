/** Both ends belong to it. */
export type Interval = { low: number; high: number };

/** Pairs of numbers as intervals; `undefined` where they are no pairs, or turned round. */
export function toIntervals(numbers: readonly number[] | undefined): Interval[] | undefined {
  if (numbers === undefined || numbers.length < 2 || numbers.length % 2 > 0) return undefined;
  const intervals: Interval[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const low = numbers[at] ?? 0;
    const high = numbers[at + 1] ?? 0;
    if (high < low) return undefined;
    intervals.push({ low, high });
  }
  return intervals;
}

/** The number of the interval that is nearest; what is no number is its lower end. */
export function clip(number: number, { low, high }: Interval): number {
  if (number >= high) return high;
  return number >= low ? number : low;
}

/** Where a number of one interval lies in another; all of an interval without length lies at the start. */
export function map(number: number, from: Interval, start: number, end: number): number {
  const length = from.high - from.low;
  return length === 0 ? start : start + ((number - from.low) * (end - start)) / length;
}
