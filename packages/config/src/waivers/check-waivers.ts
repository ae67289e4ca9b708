import type { Brand } from '@brandlint/core';
import { type DataError, type DataFault, type KnownRule, suggestName } from '@brandlint/core/brand';
import type { Config } from '../schema/config-schema.ts';
import { isDay } from './is-day.ts';

/** What a waiver is held against findings by; at least one of these is given. */
const criteria = ['rule', 'requirement', 'files', 'within', 'written', 'fingerprint'] as const;

/** What is wrong with the waivers of a configuration, whatever its brand. */
export function checkWaivers({ waivers = [] }: Config, rules: readonly KnownRule[]): DataFault[] {
  const names = rules.map(({ name }) => name);
  return waivers.flatMap((waiver, i) => {
    const path = `waivers[${String(i)}]`;
    const { rule, fingerprint, until } = waiver;
    const faults: DataFault[] = [];
    if (criteria.every((key) => waiver[key] === undefined)) {
      const [last, ...others] = criteria.map((key) => `"${key}"`).reverse();
      faults.push({
        path,
        cause: 'it does not say what is accepted',
        cure: `add ${others.reverse().join(', ')} or ${last ?? ''}`,
      });
    }
    if (rule !== undefined && !names.includes(rule))
      faults.push({
        path: `${path}.rule`,
        cause: `"${rule}" is not a known rule`,
        cure: suggestName(rule, names),
      });
    if (fingerprint !== undefined && !/^[0-9a-f]{16}$/.test(fingerprint)) {
      faults.push({
        path: `${path}.fingerprint`,
        cause: `"${fingerprint.slice(0, 40)}" is not a fingerprint`,
        cure: 'take it from "brandlint check --format json": 16 hexadecimal digits',
      });
    }
    if (until !== undefined && !isDay(until)) {
      faults.push({
        path: `${path}.until`,
        cause: `"${until.slice(0, 40)}" is not a day`,
        cure: 'write year, month and day, as in 2027-01-31',
      });
    }
    return faults;
  });
}

/** What is wrong with them under a brand: requirements that it does not have. */
export function checkWaiversOfBrand(
  file: string,
  { waivers = [] }: Config,
  { requirements }: Pick<Brand, 'requirements'>,
): DataError[] {
  const ids = requirements.map(({ id }) => id);
  return waivers.flatMap(({ requirement }, i): DataError[] => {
    if (requirement === undefined || ids.includes(requirement)) return [];
    const path = `waivers[${String(i)}].requirement`;
    const cause = `"${requirement.slice(0, 60)}" is not a requirement of this brand`;
    return [{ file, path, cause, cure: suggestName(requirement, ids) }];
  });
}
