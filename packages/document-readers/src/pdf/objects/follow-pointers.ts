import type { PdfObject, PdfObjects, PdfRef, PdfValue } from '../model/pdf-object.ts';

const mostPointers = 32;

/** Follows pointers by what finds objects, and keeps what was found, so that the same pointer leads to the same object. */
export function followPointers(find: (ref: PdfRef) => PdfObject): PdfObjects['resolve'] {
  const found = new Map<number, { generation: number; object: PdfObject }>();
  const findOnce = (ref: PdfRef): PdfObject => {
    const known = found.get(ref.number);
    if (known?.generation === ref.generation) return known.object;
    const object = find(ref);
    found.set(ref.number, { generation: ref.generation, object });
    return object;
  };
  return (object) => {
    let value: PdfObject = object ?? null;
    for (let count = 0; isRef(value); count++) {
      if (count === mostPointers || !isPossible(value)) return null;
      value = findOnce(value);
    }
    return value satisfies PdfValue;
  };
}

function isRef(object: PdfObject): object is PdfRef {
  return typeof object === 'object' && object?.kind === 'ref';
}

/** No file of today's size has more objects; the second bound is that of the cross-reference table. */
function isPossible({ number, generation }: PdfRef): boolean {
  return number > 0 && number < 2 ** 31 && generation >= 0 && generation < 65_536;
}
