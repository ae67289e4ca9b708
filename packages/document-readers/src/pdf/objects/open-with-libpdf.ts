import { PDF, PdfDict as LibraryDict, PdfRef, PdfStream as LibraryStream } from '@libpdf/core';
import type { PdfObject as LibraryObject } from '@libpdf/core';
import type { OpenPdf, PdfFault, PdfObjects, PdfValue } from '../model/pdf-object.ts';
import { toLatin } from './find-bytes.ts';
import { toDict, toPlain } from './from-libpdf.ts';
import { followPointers } from './follow-pointers.ts';
import { scanFile, writeIndex, type PackedPlace } from './rebuild-index.ts';
import type { ObjectPlace } from './scan-objects.ts';
import type { StructureBudget } from './structure-budget.ts';
import { withBudget } from './with-budget.ts';
import { withReplaced } from './with-replaced.ts';

/** Opens PDF files with `@libpdf/core`, by their own list of objects. */
export function openWithLibpdf(budget: StructureBudget): OpenPdf {
  return openBy(budget, async (bytes, load) => {
    // Where the list leads nowhere it would look for objects itself, and again to the end from each that is not closed.
    await load(bytes, false);
    return load(bytes, true);
  });
}

/** Opens PDF files with `@libpdf/core`, by what stands in them, where their list of objects leads nowhere. */
export function openRebuilt(budget: StructureBudget): OpenPdf {
  return openBy(budget, async (bytes, load) => {
    const file = scanFile(bytes);
    // What is encrypted may hide its catalog: an empty one tells whether the password is right.
    const plain = await load(writeIndex(bytes, { ...file, root: undefined }, []), true);
    if (isLocked(plain)) return plain;
    const packed = file.groups.flatMap((group) => listPacked(plain, budget, group));
    if (file.root !== undefined) return load(writeIndex(bytes, file, packed), true);
    const whole = await load(writeIndex(bytes, file, packed), true);
    return load(writeIndex(bytes, { ...file, root: findCatalog(whole, budget, packed) }, packed), true);
  });
}

function isLocked({ context: { info } }: PDF): boolean {
  return info.isEncrypted && !info.isAuthenticated;
}

type Load = (bytes: Uint8Array, isLenient: boolean) => Promise<PDF>;

function openBy(budget: StructureBudget, open: (bytes: Uint8Array, load: Load) => Promise<PDF>): OpenPdf {
  return async (bytes, password) => {
    const credentials = password === undefined ? {} : { credentials: password };
    // The library has done everything by the time it gives its promise.
    const load: Load = (file, lenient) =>
      withBudget(budget, () => withoutPages(() => PDF.load(file, { lenient, ...credentials })));
    try {
      return toObjects(await open(bytes, load), budget);
    } catch {
      const reason = 'its objects cannot be found: the file is damaged or cut off';
      return { fault: budget.faults()[0] ?? { code: 'damaged', reason } };
    }
  };
}

/** A file of the library as our objects, or why it cannot be read. */
export function toObjects(pdf: PDF, budget: StructureBudget): PdfObjects | { fault: PdfFault } {
  const { info, registry } = pdf.context;
  if (info.isEncrypted && !info.isAuthenticated)
    return { fault: describeLock(info.securityHandler !== null) };
  const last = Math.min(registry.nextObjectNumber - 1, budget.objects);
  const resolve = followPointers(({ number, generation }) => {
    const object = find(pdf, budget, number, generation);
    return object ? toPlain(object, String(number)) : null;
  });
  return {
    trailer: toDict(info.trailer),
    resolve,
    isEncrypted: info.isEncrypted,
    *everything(): Iterable<PdfValue> {
      for (let number = 1; number <= last; number++) yield resolve({ kind: 'ref', number, generation: 0 });
    },
    faults: budget.faults,
  };
}

function find(pdf: PDF, budget: StructureBudget, number: number, generation = 0): LibraryObject | null {
  try {
    const ref = PdfRef.of(number, generation);
    return withBudget(budget, () => pdf.context.resolve(ref));
  } catch {
    // What is too large or takes too long is in the faults of the budget; what is damaged is as good as missing.
    return null;
  }
}

function describeLock(isKnown: boolean): PdfFault {
  const reason = isKnown
    ? 'it can be opened with its password only'
    : 'it is encrypted in a way that cannot be undone here';
  return { code: 'password', reason };
}

function listPacked(
  pdf: PDF,
  budget: StructureBudget,
  { number: stream, generation, start }: ObjectPlace,
): PackedPlace[] {
  const group = find(pdf, budget, stream, generation);
  if (!(group instanceof LibraryStream)) return [];
  const first = group.getNumber('First')?.value ?? 0;
  const index = withBudget(budget, () => toLatin(group.getDecodedData().subarray(0, first)));
  const numbers = (index.match(/\d+/g) ?? []).filter((_, at) => at % 2 === 0);
  return numbers.map((number, at) => ({ number: Number(number), stream, index: at, start }));
}

function findCatalog(pdf: PDF, budget: StructureBudget, packed: readonly PackedPlace[]): string | undefined {
  const catalog = packed.findLast(({ number }) => {
    const object = find(pdf, budget, number);
    return object instanceof LibraryDict && object.getName('Type')?.value === 'Catalog';
  });
  return catalog && `${catalog.number} 0 R`;
}

/** While it opens a file the library goes through all pages, by calls in one another and without a limit. */
export function withoutPages<T>(work: () => T): T {
  function getRef(this: LibraryDict, key: string): PdfRef | undefined {
    const value = key === 'Pages' ? undefined : this.get(key);
    return value?.type === 'ref' ? value : undefined;
  }
  return withReplaced(LibraryDict.prototype, 'getRef', getRef, work);
}
