import type { RunReport, SourceReport } from '@brandlint/core';
import type { GivenAnswer } from '../answers/answers-schema.ts';
import type { KnownFindings } from '../baseline/remember-for.ts';
import type { Shard } from '../arguments/read-options.ts';

/** The version of blobs, semantic: a minor one only adds. */
export const blobVersion = '1.0.0';

/** What every blob says of itself. */
export const blobKind = 'brandlint-blob';

/**
 * What is known of a whole run before any of its files is read: the same on every machine that checks a part of it, so that
 * the machine which joins them needs neither files nor configuration.
 */
export type RunFacts = {
  /** How many files there are, and SHA-256 over their paths and contents in order. */
  files: { count: number; hash: string };
  /** What holds for them, each as JSON, in the order in which files need them. */
  configurations: readonly string[];
  /** Which of them holds for the first file. */
  main: number;
  /** The file of that one, as reports name it. */
  configFile: string | null;
  passedOver: readonly (readonly [kind: string, count: number])[];
  since: NonNullable<RunReport['since']> | null;
  /** What was known before, and the sources of it that are there. */
  baseline: (Omit<KnownFindings, 'root'> & { there: readonly string[] }) | null;
  answers: readonly GivenAnswer[];
  /** The places of the waivers of which all files are checked that they may be for. */
  covered: readonly string[];
};

/** The first line of a blob. */
export type BlobHead = {
  kind: typeof blobKind;
  version: string;
  /** The version of the tool. */
  tool: string;
  shard: Shard;
  run: RunFacts;
};

/** A line of a blob: what is said of one file. */
export type BlobFile = {
  /** From the working directory. */
  path: string;
  /** From the folder of its configuration, as its reports name it. */
  name: string;
  /** From the folder that a baseline names files from. */
  known: string;
  configuration: number;
  /** The SHA-256 that it was allotted by; empty where it cannot be read. */
  hash: string;
  reports: readonly SourceReport[];
};

/** The last line of a blob. */
export type BlobEnd = {
  end: {
    files: number;
    /** How many faults of Brandlint itself there were. */
    faults: number;
  };
};
