import type { Waiver } from '../../messages.ts';
import type { Action } from '../workspace.ts';
import { isNodePlace } from './list-mends.ts';
import { makeUndoStep } from './make-undo-step.ts';
import { refuseInDevMode } from './refuse-in-dev-mode.ts';
import { isDay, toDay } from './waivers/day.ts';
import { keepWaivers } from './waivers/keep-waivers.ts';
import { longest } from './waivers/parse-waivers.ts';

/** Waives findings with a reason, on the layers they are in, for everybody who works on the file. */
export const waive: Action<'waive'> = async ({ keys, reason, until }, workspace) => {
  if (refuseInDevMode(workspace, 'waive')) return;
  const today = toDay(new Date());
  const fault = findFault(reason, until, today);
  if (fault !== undefined) {
    workspace.say({ type: 'said', tone: 'fault', text: fault });
    return;
  }
  const waived: string[] = [];
  const refused: string[] = [];
  const changed = new Set<string>();
  await makeUndoStep(workspace, async () => {
    for (const key of new Set(keys)) {
      const finding = workspace.found.get(key)?.finding;
      if (!finding) continue;
      const { rule, written } = finding;
      if (rule.length > longest.rule || written.length > longest.written) {
        refused.push('what is written there is too long to be kept');
        continue;
      }
      const waiver: Waiver = {
        rule,
        written,
        reason: reason.trim(),
        by: nameUser(),
        on: today,
        ...(until !== undefined && { until }),
      };
      const ids = new Set(finding.places.filter(isNodePlace).map(({ nodeId }) => nodeId));
      let isKept = false;
      for (const id of ids) {
        const obstacle = await keepWaivers(id, (waivers) => [
          ...waivers.filter((own) => own.rule !== rule || own.written !== written),
          waiver,
        ]);
        if (obstacle !== undefined) {
          refused.push(obstacle);
          continue;
        }
        isKept = true;
        changed.add(id);
      }
      if (isKept) waived.push(key);
    }
    return [...changed];
  });
  say();
  await workspace.reload();
  await workspace.refresh(waived);

  function say(): void {
    const [because] = refused;
    if (because !== undefined)
      workspace.say({
        type: 'said',
        tone: 'fault',
        text: `Waived ${waived.length} of ${keys.length}; the others not, because ${because}.`,
      });
  }
};

function findFault(reason: string, until: string | undefined, today: string): string | undefined {
  const length = reason.trim().length;
  if (length === 0) return 'The reason is empty; say why this is left as it is.';
  if (length > longest.reason)
    return `The reason has ${length} characters; say it in ${longest.reason} at most.`;
  if (until === undefined) return undefined;
  if (!isDay(until)) return 'The last day is not a date; write it as in 2026-12-31.';
  return until < today ? `The last day, ${until}, is over; choose one to come.` : undefined;
}

/** Who uses the plugin; empty where Figma does not tell, as without the permission in the manifest. */
function nameUser(): string {
  try {
    return figma.currentUser?.name.slice(0, longest.by) ?? '';
  } catch {
    return '';
  }
}
