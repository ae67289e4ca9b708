import type { PortableConfiguration } from './write-configuration.ts';

/** A configuration as `writeConfiguration` has written it. */
export function parseConfiguration(text: string): PortableConfiguration {
  const { definitions, variables, documentColorProfile, ...rest } = JSON.parse(text) as Written;
  return {
    ...rest,
    definitions: new Map(definitions),
    variables: new Map(variables),
    documentColorProfile: documentColorProfile ?? undefined,
  };
}

type Written = Pick<PortableConfiguration, 'brand' | 'settings'> & {
  definitions: Iterable<[string, { values: readonly string[]; judged: boolean }]>;
  variables: Iterable<[string, string]>;
  documentColorProfile: PortableConfiguration['documentColorProfile'] | null;
};
