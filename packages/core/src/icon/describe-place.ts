import type { Difference } from './measure-difference.ts';

/** Where most of a difference lies, in words for people: `top left`, `middle`, `all over`; empty where nothing differs. */
export function describePlace({ excess, width, height, margin }: Difference): string {
  const ninths = new Float64Array(9);
  let sum = 0;
  for (let cell = 0; cell < excess.length; cell += 1) {
    const each = excess[cell] ?? 0;
    if (each === 0) continue;
    const column = toThird((cell % width) - margin, width - 2 * margin);
    const row = toThird(Math.floor(cell / width) - margin, height - 2 * margin);
    ninths[row * 3 + column] = (ninths[row * 3 + column] ?? 0) + each;
    sum += each;
  }
  if (sum === 0) return '';
  const most = Math.max(...ninths);
  if (most < sum * clearShare) return 'all over';
  return places[ninths.indexOf(most)] ?? '';
}

/** The part of a difference that lies in one ninth of the icon from which on that ninth is named. */
const clearShare = 0.4;

const places = [
  'top left',
  'top',
  'top right',
  'left',
  'middle',
  'right',
  'bottom left',
  'bottom',
  'bottom right',
] as const;

function toThird(position: number, length: number): number {
  return Math.min(2, Math.max(0, Math.floor((position * 3) / length)));
}
