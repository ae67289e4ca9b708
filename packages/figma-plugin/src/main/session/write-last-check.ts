import { type Brand, type Checker, type Settings, type SourceReport, summarise } from '@brandlint/core';
import type { Checked } from '../../messages.ts';
import type { LastCheck } from '../workspace.ts';
import type { FindingStore } from './finding-store.ts';
import type { ReportSum } from './report-sum.ts';

/** What a check is about. */
export type CheckFacts = Pick<Checked, 'scope' | 'what' | 'layers' | 'isCancelled'> & {
  source: string;
  assumptions: readonly string[];
};

/**
 * What a check said as a whole: one file, as the command line reports it. Nothing in it goes through the findings, which may
 * be tens of thousands; they are listed when somebody asks for the file.
 */
export function writeLastCheck(
  facts: CheckFacts,
  sum: ReportSum,
  store: FindingStore,
  { brand, settings, checker }: { brand: Brand; settings: Settings; checker: Checker },
): LastCheck {
  const { scope, what, layers, isCancelled, source, assumptions } = facts;
  const bare: SourceReport = {
    source,
    hash: '',
    findings: [],
    ...sum.toParts(),
    ...(assumptions.length > 0 && { assumptions }),
  };
  const run = checker.checkRun([bare]);
  const total = store.count.addTo(summarise(brand, settings, [bare], run));
  const { summary, requirements, manual } = total;
  const { gaps, recognised } = bare;
  return {
    checked: { scope, what, layers, isCancelled, summary, recognised, requirements, manual, gaps },
    run,
    get file() {
      return { ...bare, findings: [...store.found.values()].map(({ finding }) => finding) };
    },
  };
}
