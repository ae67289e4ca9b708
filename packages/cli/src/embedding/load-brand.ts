import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Config } from '@brandlint/config';
import { createConfigurations } from '../run/create-configurations.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { UserError } from '../user-error.ts';
import { createWorkshop, type Workshop } from './create-workshop.ts';

/** How a brand is loaded. */
export type LoadBrandOptions = {
  /** A folder with `brand.json`; the brand of the Caring Communities Innovation Network unless it is given. */
  folder?: string;
  /** What would stand in `brandlint.config.json`. Its paths are from the working directory. */
  settings?: Omit<Config, 'brand'>;
  /** The material comes from outside: comments in it that ask for findings to be left out are listed and not obeyed. */
  untrusted?: boolean;
  /** How many processes there may be for `isolate`; as many as there are processors unless it is given, 8 at most. */
  processes?: number;
};

/** What does the work of a brand; it is no part of what users see. */
export let workshopOf: (brand: LoadedBrand) => Workshop;

/** A brand with settings, ready to be held against any number of sources. */
export class LoadedBrand {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly #workshop: Workshop;

  static {
    workshopOf = (brand) => brand.#workshop;
  }

  constructor({ id, name, version }: Pick<LoadedBrand, 'id' | 'name' | 'version'>, workshop: Workshop) {
    this.id = id;
    this.name = name;
    this.version = version;
    this.#workshop = workshop;
  }

  /** Ends the processes that were started for `isolate`, which keep this process alive until then. */
  close(): Promise<void> {
    return this.#workshop.close();
  }
}

/** Processes beyond this only add memory. */
const mostProcesses = 8;

/** Loads a brand with settings. Rejects with an `Error` that says where it is wrong, why, and what mends it. */
export async function loadBrand({
  folder,
  settings = {},
  untrusted = false,
  processes = Math.min(availableParallelism(), mostProcesses),
}: LoadBrandOptions = {}): Promise<LoadedBrand> {
  const cwd = process.cwd();
  const data = { ...settings, ...(folder !== undefined && { brand: resolve(folder) }) };
  const configurationOf = createConfigurations({
    cwd,
    options: { config: undefined, untrusted },
    given: { data, name: 'settings' },
    load: createReaderLoader(),
    note: () => Promise.resolve(),
  });
  const configuration = await configurationOf(cwd).catch((error: unknown) => {
    throw error instanceof UserError ? new Error(error.lines.join('\n')) : error;
  });
  return new LoadedBrand(configuration.brand, createWorkshop(configuration, processes));
}
