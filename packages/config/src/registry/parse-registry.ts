import { type Brand, parseOutline } from '@brandlint/core';
import { type DataFault, describeIssues, type Loaded, parseJson, suggestName } from '@brandlint/core/brand';
import * as v from 'valibot';
import { type Registry, registrySchema } from './registry-schema.ts';

/** A registry from its text, or everything that is wrong with it. `file` is how errors name it. */
export function parseRegistry(
  file: string,
  text: string,
  brand: Pick<Brand, 'principles'>,
): Loaded<Registry> {
  const json = parseJson(file, text);
  if (!json.ok) return json;
  const parsed = v.safeParse(registrySchema, json.value);
  const faults = parsed.success ? check(parsed.output, brand) : describeIssues(parsed.issues);
  const [first] = faults;
  if (parsed.success && !first) return { ok: true, value: parsed.output };
  return { ok: false, errors: faults.slice(0, mostFaults).map((fault) => ({ file, ...fault })) };
}

/** More than this says nothing new. */
const mostFaults = 20;

function check({ icons, logos }: Registry, { principles }: Pick<Brand, 'principles'>): DataFault[] {
  const names = principles.map(({ name }) => name);
  return [
    ...icons.flatMap(({ principle, outline }, i) => [
      ...(principle === null || names.includes(principle)
        ? []
        : [
            {
              path: `icons[${i}].principle`,
              cause: `"${shorten(principle)}" is not a principle of the brand`,
              cure: suggestName(principle, names),
            },
          ]),
      ...checkOutline(`icons[${i}].outline`, outline, 'icons'),
    ]),
    ...logos.flatMap(({ outline }, i) => checkOutline(`logos[${i}].outline`, outline, 'logos')),
  ];
}

function checkOutline(path: string, outline: string, kind: 'icons' | 'logos'): DataFault[] {
  if (parseOutline(outline)) return [];
  return [
    {
      path,
      cause: 'this Brandlint does not read such an outline',
      cure: `register the file again with "brandlint ${kind} register"`,
    },
  ];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
