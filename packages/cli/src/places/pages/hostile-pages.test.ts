import { afterEach, describe, expect, test } from 'vitest';
import { writePdf, type ObjectSource } from '../../../../document-readers/src/pdf/test-data/write-pdf.ts';
import { createPainterClient } from './create-painter-client.ts';

const painter = createPainterClient({ paintMs: 1500 });
afterEach(() => painter.close());

const box = { x: 0, y: 0, width: 20, height: 20 };
const good = writePdf({ pages: [{ contents: '0.8 0 0.4 rg 0 0 200 100 re f' }] });

/** Forms that paint the next one ten times each: ten thousand million squares. */
function formsWithinForms(): Uint8Array {
  const objects: Record<number, ObjectSource> = {};
  for (let level = 0; level < 10; level++)
    objects[100 + level] = {
      entries: `/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources << /XObject << /F ${101 + level} 0 R >> >>`,
      data: '/F Do '.repeat(10),
    };
  objects[110] = { entries: '/Type /XObject /Subtype /Form /BBox [0 0 200 100]', data: '0 0 200 100 re f' };
  return writePdf({ pages: [{ contents: '/F Do', resources: '<< /XObject << /F 100 0 R >> >>' }], objects });
}

const image = (entries: string): ObjectSource => ({
  entries: `/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceCMYK ${entries}`,
  data: '',
});
const resources = '<< /XObject << /I 100 0 R >> >>';

const hostile: Record<string, Uint8Array> = {
  'forms within forms': formsWithinForms(),
  'a form within itself': writePdf({
    pages: [{ contents: '/F Do', resources: '<< /XObject << /F 100 0 R >> >>' }],
    objects: {
      100: {
        entries: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 100 0 R >> >>',
        data: '/F Do /F Do',
      },
    },
  }),
  'a picture of a thousand million pixels': writePdf({
    pages: [{ contents: '200 0 0 100 0 0 cm /I Do', resources }],
    objects: { 100: image('/Width 32000 /Height 32000') },
  }),
  'a page of nine million points': writePdf({ pages: [{ mediaBox: '0 0 9000000 9000000' }] }),
  'a page of next to nothing': writePdf({ pages: [{ mediaBox: '0 0 0.001 0.001' }] }),
};

describe('of hostile pages', () => {
  test.each(Object.entries(hostile))(
    '%s: a picture or none, soon, and the next file is painted',
    async (_, bytes) => {
      const start = performance.now();
      const opened = await painter.open('pdf', bytes, undefined);
      expect(opened).toBeDefined();
      const painting = await painter.paint(1, [box]);
      if (painting?.data) expect(painting.data.length).toBeLessThanOrEqual(640 * 640 * 3);
      // On a machine that does nothing else it is half of this at most.
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(await painter.open('pdf', good, undefined)).toEqual({ isOpen: true, canDraw: true });
      expect((await painter.paint(1, [box]))?.data?.subarray(0, 3)).toEqual(Uint8Array.of(204, 0, 102));
    },
    30_000,
  );

  test('one that takes too long has no picture', async () => {
    await painter.open('pdf', formsWithinForms(), undefined);
    expect(await painter.paint(1, [box])).toBeUndefined();
    // The thread is gone, and nothing waits for it.
    expect(await painter.paint(1, [box])).toBeUndefined();
  }, 30_000);

  test('all of a report take no longer than they may', async () => {
    const hasty = createPainterClient({ allMs: 0 });
    expect(await hasty.open('pdf', good, undefined)).toBeUndefined();
    expect(await hasty.paint(1, [box])).toBeUndefined();
    await hasty.close();
  });
});
