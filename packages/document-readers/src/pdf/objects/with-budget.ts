import { PdfRef, PdfStream as LibraryStream } from '@libpdf/core';
import { toDict } from './from-libpdf.ts';
import type { StructureBudget } from './structure-budget.ts';
import { withReplaced } from './with-replaced.ts';

/** More than an array can hold that the library makes, since it hands the items on as arguments. */
const mostPointers = 100_000;
const tooManyPointers = `one of its objects leads to more than ${mostPointers.toLocaleString('en')} others`;

/**
 * Does work with `@libpdf/core`, which knows no limit and tells of damage on the console: while it works,
 * what it calls for each stream, pointer and word counts.
 */
export function withBudget<T>(budget: StructureBudget, work: () => T): T {
  function unpack(this: LibraryStream): Uint8Array {
    return budget.unpack({ dict: toDict(this), raw: this.data, type: this.getName('Type')?.value });
  }
  return withReplaced(LibraryStream.prototype, 'getDecodedData', unpack, () =>
    withReplaced(PdfRef, 'of', countPointers(budget), () =>
      withReplaced(TextDecoder.prototype, 'decode', checkWords(budget), () =>
        withReplaced(
          console,
          'warn',
          () => undefined,
          () => budget.spend(work),
        ),
      ),
    ),
  );
}

function countPointers(budget: StructureBudget): typeof PdfRef.of {
  const create = PdfRef.of.bind(PdfRef);
  let count = 0;
  return (number, generation) => {
    count += 1;
    return count > mostPointers ? budget.refuse(tooManyPointers) : create(number, generation);
  };
}

/** At a bracket that it does not expect the library reads an empty word, again and again. */
function checkWords(budget: StructureBudget): TextDecoder['decode'] {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the decoder that is meant
  const { decode } = TextDecoder.prototype;
  return function (this: TextDecoder, input, options) {
    if (input?.byteLength === 0) throw new RangeError('The parser stands still');
    budget.check();
    return decode.call(this, input, options);
  };
}
