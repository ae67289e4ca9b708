const megabyte = 1024 * 1024;

/** What a document may take, with all that lies inside it. Every limit ends one file and not the run. */
export const documentLimits = {
  /**
   * Processor time: of 3,100 mixed files none takes as long. Not the time of the clock, so that the same file is read or
   * left on every machine, whatever else it does.
   */
  seconds: 20,
  /** By the clock: beyond this it waits for something that never comes. */
  waitSeconds: 120,
  /**
   * Every one of 3,100 mixed PDF files is read in 300 MB, the 60 MB of an idle process included, but for one of 65,000
   * objects, which takes 340.
   */
  residentMegabytes: 400,
  /** What each byte of a file may take beside that: it is held whole, and most of it once more where it is unpacked. */
  residentPerByte: 2,
} as const;

/**
 * How the engine of such a process keeps house: left to itself it lets three times as much lie about before it clears up
 * (370 MB resident instead of 210 over 300 pages with 950,000 marks, in the same time). With half the room for what is young it takes a
 * fifth more processor time over 156 pages with 225,000.
 */
export const heapOptions: readonly string[] = ['--max-semi-space-size=16', '--max-old-space-size=220'];

/** What a process may have of memory while it reads a file of that size. */
export function toResidentBytes(fileBytes: number): number {
  return documentLimits.residentMegabytes * megabyte + documentLimits.residentPerByte * fileBytes;
}

/** A process that has grown beyond this is replaced: engines give back little of what they had. */
const recycledMegabytes = 200;

/** And so is one that has read as many documents, so that what libraries keep does not add up. */
const recycledAfter = 200;

/** Whether a process is to be replaced before the next document. */
export function isSpent(residentBytes: number, documents: number): boolean {
  return residentBytes > recycledMegabytes * megabyte || documents >= recycledAfter;
}
