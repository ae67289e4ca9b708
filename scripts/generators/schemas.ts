import { brandSchema } from '@brandlint/core/brand';
import { toJsonSchema } from '@valibot/to-json-schema';
import { answersSchema } from '../../packages/cli/src/answers/answers-schema.ts';
import { registrySchema } from '../../packages/config/src/registry/registry-schema.ts';
import { configSchema } from '../../packages/config/src/schema/config-schema.ts';

type Convertible = Parameters<typeof toJsonSchema>[0];

/** What the code asks beyond the reach of a JSON Schema is left out; the code says it. */
function makeSchema(schema: Convertible): string {
  const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'output', target: 'draft-07' });
  return JSON.stringify(json, null, 2);
}

/** The JSON Schemas with which editors complete and check what users write. */
export const schemaFiles: readonly { path: string; make: () => string }[] = [
  ...toBoth('config.schema.json', configSchema),
  ...toBoth('icons.schema.json', registrySchema),
  ...toBoth('brand.schema.json', brandSchema),
  { path: 'packages/cli/schema/answers.schema.json', make: () => makeSchema(answersSchema) },
];

/** Where the code is that checks by it, and in the package that people install. */
function toBoth(name: string, schema: Convertible) {
  return ['config', 'cli'].map((folder) => ({
    path: `packages/${folder}/schema/${name}`,
    make: () => makeSchema(schema),
  }));
}
