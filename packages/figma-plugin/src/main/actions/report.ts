import type { Action } from '../workspace.ts';
import { nameFile } from './report/name-file.ts';
import { toRunReport } from './report/to-run-report.ts';
import { writeMarkdown } from './report/write-markdown.ts';
import { loadWaivers } from './waivers/load-waivers.ts';

/** Writes the last check as Markdown to be copied, or as JSON that the command line merges with others. */
export const report: Action<'report'> = async ({ format }, workspace) => {
  const { lastCheck, say } = workspace;
  if (!lastCheck) {
    say({ type: 'said', tone: 'fault', text: 'Nothing was checked yet; check something first.' });
    return;
  }
  const { report: run, waived } = toRunReport(lastCheck, workspace, await loadWaivers());
  const isJson = format === 'json';
  const text = isJson ? `${JSON.stringify(run, null, 2)}\n` : writeMarkdown(run, lastCheck.checked, waived);
  say({ type: 'report', format, name: nameFile(figma.root.name, isJson ? 'json' : 'md'), text });
};
