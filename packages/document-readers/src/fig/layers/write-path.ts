import { fieldsOf } from './fig-node.ts';

/** How many coordinates follow each command, and the letter that SVG has for it. */
const commands: readonly (readonly [string, number] | undefined)[] = [
  ['Z', 0],
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['C', 6],
];

/** More coordinates no path of an icon has. */
const mostBytes = 200_000;

/** The path data that a binary part of a document holds; empty where it is none. */
export function writePath(blob: unknown): string {
  const { bytes } = fieldsOf(blob);
  if (!(bytes instanceof Uint8Array) || bytes.length > mostBytes) return '';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const command = commands[view.getUint8(at++)];
    if (!command || at + 4 * command[1] > bytes.length) break;
    const numbers: number[] = [];
    for (let left = command[1]; left > 0; left--, at += 4) numbers.push(round(view.getFloat32(at, true)));
    if (!numbers.every(Number.isFinite)) return '';
    parts.push(command[0] + numbers.join(' '));
  }
  return parts.join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
