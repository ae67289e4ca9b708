import {
  reportVersion,
  summarise,
  type Brand,
  type RunReport,
  type Settings,
  type SourceFinding,
} from '@brandlint/core';
import manifest from '../../../../package.json' with { type: 'json' };
import type { Waiver } from '../../../messages.ts';
import type { LastCheck, WaiversByLayer } from '../../workspace.ts';
import { findWaiver } from '../waivers/find-waiver.ts';

/** A finding that somebody decided to leave. */
export type Waived = { finding: SourceFinding; waiver: Waiver };

/** The last check in the shape of the contract, and what was waived, which is no part of it. */
export function toRunReport(
  { file, run }: Pick<LastCheck, 'file' | 'run'>,
  { brand, settings }: { brand: Brand; settings: Settings },
  waivers: WaiversByLayer,
): { report: RunReport; waived: readonly Waived[] } {
  const findings: SourceFinding[] = [];
  const waived: Waived[] = [];
  for (const finding of file.findings) {
    const waiver = findWaiver(finding, waivers);
    if (waiver) waived.push({ finding, waiver });
    else findings.push(finding);
  }
  const files = [{ ...file, findings }];
  const { id, name, version } = brand;
  const { requirements, manual, summary } = summarise(brand, settings, files, run);
  const report: RunReport = {
    version: reportVersion,
    made: { tool: 'Brandlint for Figma', version: manifest.version, at: new Date().toISOString() },
    brand: { id, name, version },
    requirements,
    files,
    run,
    passedOver: [],
    manual,
    summary,
  };
  return { report, waived };
}
