import type { PdfDict, PdfFault } from '../model/pdf-object.ts';
import { decodeStream } from './filters/decode-stream.ts';
import { writeMegabytes, type PdfLimits } from './limits.ts';
import { readArray, readNumber, type Resolver } from './read-value.ts';

/** Unpacks the streams that say where objects are, and those that hold objects, instead of the libraries, which know no limit. */
export type StructureBudget = {
  /** As many objects as a file may have. */
  objects: number;
  /** Does work that may take long; throws where all of that time has been used up. That is in `faults`, too. */
  spend: <T>(work: () => T) => T;
  /** The same for work that is not over when it returns. It has to call `check` by itself. */
  spendLong: <T>(work: () => Promise<T>) => Promise<T>;
  /** Keeps why something is not read, and throws. */
  refuse: (reason: string) => never;
  /** Throws when all time is used up. */
  check: () => void;
  /** Throws where it is too large; that is in `faults`, too. */
  unpack: (stream: { dict: PdfDict; raw: Uint8Array; type: string | undefined }) => Uint8Array;
  faults: () => readonly PdfFault[];
};

// The parameters of such a stream stand in it (7.5.7, 7.5.8.2): pointers could not be followed yet.
const direct: Resolver = {
  resolve: (object) =>
    object === undefined || (typeof object === 'object' && object?.kind === 'ref') ? null : object,
};

/** What an object takes at most, in milliseconds, if nothing is wrong; that does not count, however many there are. */
const usual = 0.2;

/** What one file may make of its own structure. */
export function createStructureBudget(limits: PdfLimits): StructureBudget {
  const faults = new Map<string, PdfFault>();
  let left = limits.structures;
  const refuse = (reason: string): never => {
    faults.set(reason, { code: 'too-large', reason });
    throw new RangeError(reason);
  };
  let spent = 0;
  let since: number | undefined;
  const check = (): void => {
    const now = since === undefined ? 0 : performance.now() - since;
    if (spent + now > limits.searching) refuse('it is so damaged that its objects take too long to be found');
  };
  const stop = (): void => {
    spent += since === undefined ? 0 : Math.max(0, performance.now() - since - usual);
    since = undefined;
  };
  return {
    objects: limits.objects,
    spend: (work) => {
      check();
      if (since !== undefined) return work();
      since = performance.now();
      try {
        return work();
      } finally {
        stop();
      }
    },
    spendLong: async (work) => {
      check();
      since = performance.now();
      try {
        return await work();
      } finally {
        stop();
      }
    },
    check,
    refuse,
    unpack: ({ dict, raw, type }) => {
      const isIndex = type === 'XRef';
      if (isIndex && countEntries(dict) > limits.objects)
        refuse(`it says that it has more than ${limits.objects.toLocaleString('en')} objects`);
      const most = Math.min(left, limits.structure);
      const { bytes, isTooLarge } = decodeStream(direct, { dict, raw: () => raw }, most);
      const what = isIndex ? 'the list of its objects' : 'a group of its objects';
      if (isTooLarge) refuse(`${what} is larger than ${writeMegabytes(most)} once unpacked`);
      left -= bytes.length;
      return bytes;
    },
    faults: () => [...faults.values()],
  };
}

/** As many as it says, since entries may be of no bytes. */
function countEntries(dict: PdfDict): number {
  const index = readArray(direct, dict.get('Index'));
  if (!index) return readNumber(direct, dict.get('Size')) ?? 0;
  let count = 0;
  for (let at = 1; at < index.length; at += 2) count += readNumber(direct, index[at]) ?? 0;
  return count;
}
