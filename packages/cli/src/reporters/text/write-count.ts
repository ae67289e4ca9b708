/** `1 place`, `2 places`, `1,200 places`. */
export function writeCount(count: number, one: string, many = `${one}s`): string {
  return `${writeNumber(count)} ${count === 1 ? one : many}`;
}

/** A whole number as people read it: `1,200`. */
export function writeNumber(count: number): string {
  return count.toLocaleString('en-GB');
}

/** How far apart two colours are, as everywhere: two digits where they matter. */
export function writeDeltaE(deltaE: number): string {
  return `ΔE ${deltaE < 1 ? round(deltaE, 2) : round(deltaE, 1)}`;
}

/** The largest difference of one ink. */
export function writePoints(points: number): string {
  return writeCount(Number(round(points, 1)), 'point');
}

function round(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
