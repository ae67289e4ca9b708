import { type Brand, parseOutline } from '@brandlint/core';
import { type DataFault, describeIssues, type Loaded, parseJson, suggestName } from '@brandlint/core/brand';
import * as v from 'valibot';
import { type Registry, registrySchema } from './registry-schema.ts';

/**
 * A registry from its text, or everything that is wrong with it. `file` is how errors name it. For one that is about to be
 * written, outlines that this version does not read are no fault: registering the files again renews them.
 */
export function parseRegistry(
  file: string,
  text: string,
  brand: Pick<Brand, 'principles'>,
  isToBeWritten = false,
): Loaded<Registry> {
  const json = parseJson(file, text);
  if (!json.ok) return json;
  const parsed = v.safeParse(registrySchema, json.value);
  if (!parsed.success) return fail(file, describeIssues(parsed.issues));
  const { output } = parsed;
  const faults = [...checkPrinciples(output, brand), ...(isToBeWritten ? [] : checkOutlines(output))];
  return faults.length > 0 ? fail(file, faults) : { ok: true, value: output };
}

/** More than this says nothing new. */
const mostFaults = 20;

function fail(file: string, faults: readonly DataFault[]): Loaded<never> {
  return { ok: false, errors: faults.slice(0, mostFaults).map((fault) => ({ file, ...fault })) };
}

function checkPrinciples({ icons }: Registry, { principles }: Pick<Brand, 'principles'>): DataFault[] {
  const names = principles.map(({ name }) => name);
  return icons.flatMap(({ principle }, i) => {
    if (principle === null || names.includes(principle)) return [];
    const cause = `"${shorten(principle)}" is not a principle of the brand`;
    return [{ path: `icons[${i}].principle`, cause, cure: suggestName(principle, names) }];
  });
}

/** All outlines of one registry are mostly of one version, so what is wrong with them is said once. */
function checkOutlines({ icons, logos }: Registry): DataFault[] {
  const unread = [
    ...icons.map(({ outline }, i) => ({ path: `icons[${i}].outline`, outline, kind: 'icons' })),
    ...logos.map(({ outline }, i) => ({ path: `logos[${i}].outline`, outline, kind: 'logos' })),
  ].filter(({ outline }) => !parseOutline(outline));
  const [first] = unread;
  if (!first) return [];
  const others = unread.length === 1 ? '' : `, nor ${unread.length - 1} more`;
  return [
    {
      path: first.path,
      cause: `this Brandlint does not read such an outline${others}`,
      cure: `register the ${others === '' ? 'file' : 'files'} again with "brandlint ${first.kind} register", or take the entry out`,
    },
  ];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
