import type { OptionSchema } from '../model/rule.ts';
import { type DataFault, quoteValue } from './data-error.ts';
import { suggestName } from './nearest-name.ts';

/** What must be known of a rule to check what is written about it. */
export type KnownRule = { name: string; options: Readonly<Record<string, OptionSchema>> };

/** What is wrong with the options written for a rule. `complete`: each option must be there. */
export function checkOptions(
  rule: KnownRule,
  options: Readonly<Record<string, unknown>>,
  { path, complete }: { path: string; complete: boolean },
): DataFault[] {
  const names = Object.keys(rule.options);
  const faults: DataFault[] = [];
  for (const [name, value] of Object.entries(options)) {
    const schema = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (!schema) {
      const cure = suggestName(name, names);
      faults.push({ path, cause: `"${name}" is no option of the rule "${rule.name}"`, cure });
    } else {
      const expected = describeMisfit(value, schema);
      if (expected !== undefined) {
        faults.push({
          path: `${path}.${name}`,
          cause: `${quoteValue(value)} is not ${expected}`,
          cure: `write ${expected}`,
        });
      }
    }
  }
  if (!complete) return faults;
  const missing = names.filter((name) => !Object.hasOwn(options, name));
  for (const name of missing) {
    const description = rule.options[name]?.description ?? '';
    faults.push({
      path,
      cause: `the option "${name}" is missing`,
      cure: `add it: ${description.replace(/\.$/, '')}`,
    });
  }
  return faults;
}

/** What the value should have been, or `undefined` when it fits. */
function describeMisfit(value: unknown, schema: OptionSchema): string | undefined {
  if (schema.type === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  if (schema.type === 'strings') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? undefined
      : 'a list of texts';
  }
  const { minimum, maximum } = schema;
  const fits = typeof value === 'number' && value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
  if (fits) return undefined;
  if (minimum === undefined) return maximum === undefined ? 'a number' : `a number up to ${String(maximum)}`;
  return maximum === undefined
    ? `a number from ${String(minimum)}`
    : `a number from ${String(minimum)} to ${String(maximum)}`;
}
