import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createConfigurations } from '../run/create-configurations.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { UserError } from '../user-error.ts';
import { createWorkshop } from './create-workshop.ts';
import { OpenBrand } from './open-brand.ts';
import type { LoadBrand } from './public.ts';

/** Processes beyond this only add memory. */
const mostProcesses = 8;

/** Loads a brand with settings, as `LoadBrand` says. */
export const loadBrand: LoadBrand = async ({
  folder,
  settings = {},
  untrusted = false,
  processes = Math.min(availableParallelism(), mostProcesses),
} = {}) => {
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
  return new OpenBrand(createWorkshop(configuration, processes));
};
