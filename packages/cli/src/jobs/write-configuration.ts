import type { JobConfiguration } from './job.ts';

/** What a configuration decides, wherever its folder is. */
export type PortableConfiguration = Omit<JobConfiguration, 'root'>;

/** A configuration as JSON, the same on every machine where it decides the same. */
export function writeConfiguration(configuration: PortableConfiguration): string {
  const { brand, settings, definitions, variables, documentColorProfile = null } = configuration;
  return JSON.stringify({
    brand,
    settings,
    definitions: [...definitions],
    variables: [...variables],
    documentColorProfile,
  });
}
