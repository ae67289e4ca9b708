/** `/Name`, decoded. */
type PdfName = { kind: 'name'; name: string };
/** A string, decrypted, as the bytes that it stands for. */
export type PdfString = { kind: 'string'; bytes: Uint8Array };
/** A pointer to another object. */
export type PdfRef = { kind: 'ref'; number: number; generation: number };
export type PdfArray = { kind: 'array'; items: readonly PdfObject[] };
export type PdfDict = {
  kind: 'dict';
  get: (key: string) => PdfObject | undefined;
  keys: () => readonly string[];
};
/** A stream, decrypted and still filtered. `id` is the same for the same stream of a file, and no other's. */
export type PdfStream = { kind: 'stream'; id: string; dict: PdfDict; raw: () => Uint8Array };

/** A value of a PDF file, as its parser gives it: plain, and of no library. */
export type PdfObject =
  null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict | PdfStream;

/** A value that is no pointer. */
export type PdfValue = Exclude<PdfObject, PdfRef>;

/** What parsers differ in, and all that is asked of them. */
export type PdfObjects = {
  trailer: PdfDict;
  /** Follows a pointer, at most 32 of them in a row; what is missing or runs in a circle is `null`. */
  resolve: (object: PdfObject | undefined) => PdfValue;
  isEncrypted: boolean;
  /** What the file has numbers for, for when the way from its trailer is broken. */
  everything: () => Iterable<PdfValue>;
  /** Why what was asked for is not all there, so far: parts that are too large to be unpacked. */
  faults: () => readonly PdfFault[];
};

/** Opens a file with one library. A reason in words, without a full stop, stands for what it cannot open. */
export type OpenPdf = (
  bytes: Uint8Array,
  password: string | undefined,
) => Promise<PdfObjects | { fault: PdfFault }>;

/** What is wrong with a file. `incomplete`: it was opened, and a part of it is not there. */
export type PdfFault = {
  code: 'not-a-pdf' | 'damaged' | 'password' | 'too-large' | 'incomplete';
  reason: string;
};
