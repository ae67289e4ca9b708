import type { BrandFile } from './brand-schema.ts';
import { checkOptions, type KnownRule } from './check-options.ts';
import type { DataFault } from './data-error.ts';
import { suggestName } from './nearest-name.ts';

/** What is wrong with the requirements beyond their form: names that occur twice, unknown rules, missing words. */
export function checkRequirements(
  requirements: BrandFile['requirements'],
  rules: readonly KnownRule[],
): DataFault[] {
  const ids = new Set<string>();
  return requirements.flatMap(({ id, basis, source, check }, i) => {
    const path = `requirements[${String(i)}]`;
    const faults: DataFault[] = [];
    if (ids.has(id))
      faults.push({
        path: `${path}.id`,
        cause: `"${id}" is there twice`,
        cure: 'give each requirement a name of its own',
      });
    ids.add(id);
    if (basis !== 'practice' && source.quote.trim() === '') {
      faults.push({
        path: `${path}.source.quote`,
        cause: `a requirement that is "${basis}" rests on words, and there are none`,
        cure: 'quote them, or make it "practice"',
      });
    }
    if (check.kind === 'rule') faults.push(...checkRule(check, rules, `${path}.check`));
    return faults;
  });
}

function checkRule(
  check: { rule: string; options: object },
  rules: readonly KnownRule[],
  path: string,
): DataFault[] {
  const rule = rules.find(({ name }) => name === check.rule);
  if (rule) return checkOptions(rule, { ...check.options }, { path: `${path}.options`, complete: true });
  const cure = suggestName(
    check.rule,
    rules.map(({ name }) => name),
  );
  return [{ path: `${path}.rule`, cause: `"${check.rule}" is not a known rule`, cure }];
}
