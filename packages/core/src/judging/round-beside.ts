/** Less than this is no difference, but what is left over from reckoning. */
const nothing = 1e-6;

/**
 * A number with two decimals for people, which stays on its side of each limit: 1.997 beside a limit of 2 is 1.99, since
 * what is below a limit must not read as if it reached it.
 */
export function roundBeside(value: number, limits: readonly number[]): number {
  const rounded = Math.round(value * 100) / 100;
  for (const limit of limits) {
    if (limit - value > nothing && rounded >= limit) return Math.round(Math.ceil(limit * 100) - 1) / 100;
    if (value - limit > nothing && rounded <= limit) return Math.round(Math.floor(limit * 100) + 1) / 100;
  }
  return rounded;
}
