import type {
  Brand,
  Definitions,
  DocumentColorProfile,
  Extraction,
  Format,
  Settings,
  SourceReport,
} from '@brandlint/core';
import type { InventoryFile } from '../inventory/inventory.ts';
import type { LooksAt } from '../run/session.ts';
import type { WrittenReport } from '../run/written-report.ts';

/** One file to be read and judged: plain data, so that it can be done in any thread, process or machine. */
export type Job = {
  /** From the working directory, as reports name it. */
  path: string;
  absolutePath: string;
  /** From the folder of its configuration, as extractions name it. */
  name: string;
  format: Format;
  /** Which of the configurations that were handed over holds for it. */
  configuration: number;
  /** What stands in it, where that is at hand; else it is read from the disk. */
  bytes?: Uint8Array;
};

/** What holds for the files of a folder, resolved: nothing is loaded or executed to use it. */
export type JobConfiguration = {
  /** The folder that its patterns and the fingerprints are held against, absolute. */
  root: string;
  brand: Brand;
  settings: Settings;
  /** Variables from the files that it names. */
  definitions: Definitions;
  /** The custom properties that are known to hold an official colour: the token's name → the property's. */
  variables: ReadonlyMap<string, string>;
  documentColorProfile: DocumentColorProfile | undefined;
};

/** What is the same for all jobs of a run. */
export type Plan = {
  wants: Wanted;
  looksAt: LooksAt;
  /** The absolute paths of all files that the run judges, with NUL between them: one text is handed over faster than many. */
  judged: string;
  /** The folders that must not be left; `null`: none. */
  roots: readonly string[] | null;
  /** Of encrypted files. */
  password: string | undefined;
  /** Whether results come with the text that was read, which is for free only where nothing is copied. */
  keepsTexts: boolean;
  /** Whether a fault of Brandlint itself is told with the place in the program. */
  showsStacks: boolean;
};

/** What a command makes its output of. */
export type Wanted = 'reports' | 'extractions' | 'inventory';

/** What came of a job: plain data. Of `reports`, `extractions` and `inventory` only the wanted one is filled. */
export type JobResult = {
  /** SHA-256 of the file in hexadecimal; empty where it could not be read. */
  hash: string;
  /** What is said of the file, its own report first, then those of files inside it; sources are named as in extractions. */
  reports: readonly SourceReport[];
  /** The same as they were written down elsewhere; `reports` are then read from that when they are looked at. */
  written?: readonly WrittenReport[];
  /** What was found in it, in the same order. */
  extractions: readonly Extraction[];
  /** Its colours, in the same order; sources are named as in reports. */
  inventory: readonly InventoryFile[];
  /** How it was read as text, where that is kept; `length`: how long it is at most, where it is read when it is looked at. */
  readAs?: { format: Format; readonly text: string; length?: number };
  /** Why it cannot be mended, in words without a full stop. */
  unmendable?: string;
  /** Faults of Brandlint itself on the way, as they are told. */
  faults: readonly string[];
  /** The other files that were looked at. */
  dependsOn: readonly JobDependency[];
};

/** A file beside that of a job of which the result depends: a picture that is linked to. */
export type JobDependency = {
  absolutePath: string;
  /** SHA-256 in hexadecimal; `null`: there was none, or it could not be read. */
  hash: string | null;
  /** Whether the run judges it, so that it is not said here that nobody does. */
  isJudged: boolean;
};

/** Does a job, wherever that is. What cannot be read is a gap in the result; rejects for faults of the machine alone. */
export type RunJob = (job: Job) => Promise<JobResult>;
