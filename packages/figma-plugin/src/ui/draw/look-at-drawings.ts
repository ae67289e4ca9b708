import { lookAt } from '@brandlint/core';
import type { Rasteriser } from '@brandlint/rasteriser/canvas';
import type { Drawn, Request, Undrawn, Update } from '../../messages.ts';

/** Looks at drawings one after the other, on a canvas, and answers with what was seen of each. */
export async function lookAtDrawings(
  { id, drawings }: Extract<Update, { type: 'draw' }>,
  { rasterise }: Rasteriser,
): Promise<Extract<Request, { type: 'drawn' }>> {
  const looks: (Drawn | Undrawn)[] = [];
  for (const { key, svg } of drawings) {
    try {
      looks.push({ key, ...(await lookAt({ format: 'svg', text: svg }, rasterise)) });
    } catch (error) {
      // The document waits for an answer, whatever a browser makes of a drawing.
      looks.push({ key, fault: `the window failed at it (${String(error)})` });
    }
  }
  return { type: 'drawn', id, looks };
}
