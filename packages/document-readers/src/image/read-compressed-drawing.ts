import type { Document, Reading } from '@brandlint/core';
import { limits } from './limits.ts';

/** Whether a file is packed by gzip, as SVGZ is. */
export function isCompressedDrawing(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks an SVGZ and hands its drawing on, as a source of its own inside the file. */
export async function readCompressedDrawing({ path, bytes }: Document): Promise<Reading> {
  const unpacked = await unpack(bytes);
  if (typeof unpacked === 'string') return toReading({ fault: unpacked });
  const text = new TextDecoder().decode(unpacked);
  if (!/^\s*</.test(text)) return toReading({ fault: 'what is packed in it is no drawing' });
  const name = `${path.slice(path.lastIndexOf('/') + 1).replace(/\.svgz$/i, '')}.svg`;
  return toReading({ name, text });
}

/** The bytes, or why there are none, in words. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array | string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    for await (const part of stream) {
      length += part.length;
      if (length > limits.drawingBytes)
        return `unpacked it is larger than ${limits.drawingBytes / 1024 / 1024} MB`;
      parts.push(part);
    }
  } catch (error) {
    // What is wrong with packed data is a TypeError by the standard, and has no other type to it.
    if (error instanceof TypeError || error instanceof Error) return 'it cannot be unpacked';
    throw error;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toReading(result: { fault: string } | { name: string; text: string }): Reading {
  const nothing = { uses: [], gaps: [], embedded: [], dependsOn: [], pictures: [] };
  if ('fault' in result) {
    const gap = { kind: 'unreadable', code: 'broken', reason: result.fault, places: [], count: 1 } as const;
    return { ...nothing, gaps: [gap] };
  }
  const { name, text } = result;
  const content = { kind: 'text', text } as const;
  const drawing = {
    name,
    format: 'svg',
    content,
    anchor: 'drawing',
    within: [],
    at: { kind: 'separate' },
  } as const;
  return { ...nothing, embedded: [drawing] };
}
