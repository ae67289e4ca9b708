import process from 'node:process';
import { createConfigurations } from './create-configurations.ts';

/** What holds under a configuration, as seen from the working directory. */
export const findConfiguration = createConfigurations(() => process.cwd(), Date.now);
