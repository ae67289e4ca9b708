import type { Update } from '../../messages.ts';
import { words } from '../words/words.ts';
import { type Act, firstPanel, type Panel } from './panel.ts';

/** The panel after something was said by the document or done in the window. Findings are kept apart. */
export function reduce(panel: Panel, event: Update | Act): Panel {
  switch (event.type) {
    case 'state':
      return { ...panel, document: event.state };
    case 'cleared':
      return {
        ...panel,
        phase: 'checking',
        progress: firstPanel.progress,
        checked: null,
        stale: 'no',
        toast: null,
        reports: {},
        said: say(panel, words.begun),
      };
    case 'progress': {
      const { layers, total } = event;
      // After a check, what is checked again is checked in passing.
      if (panel.phase !== 'checking') return panel;
      const saidTenths = Math.floor((panel.progress.layers / (total ?? Infinity)) * 10);
      const tenths = total === null ? 0 : Math.floor((layers / total) * 10);
      const said = tenths > saidTenths ? say(panel, words.checking(layers, total)) : panel.said;
      return { ...panel, progress: { layers, total }, said };
    }
    case 'checked':
      return finish(panel, event.checked);
    case 'stale':
      return {
        ...panel,
        stale: event.isPartial || panel.stale === 'somewhere' ? 'somewhere' : 'rows',
      };
    case 'fixed': {
      const { count, skipped } = event;
      const text =
        skipped.length === 0 ? words.fixed(count) : `${words.fixed(count)}, ${words.skipped(skipped.length)}`;
      const toast = { tone: 'done' as const, text: `${text}.`, mayUndo: count > 0, skipped };
      return { ...panel, toast, reports: {}, said: say(panel, toast.text) };
    }
    case 'libraries':
      return { ...panel, libraries: event.libraries };
    case 'report':
      return {
        ...panel,
        reports: { ...panel.reports, [event.format]: { name: event.name, text: event.text } },
      };
    case 'said':
      return tell(panel, event.tone, event.text);
    case 'found':
    case 'gone':
      return Object.keys(panel.reports).length === 0 ? panel : { ...panel, reports: {} };
    case 'draw':
      return panel;
    default:
      return act(panel, event);
  }
}

function act(panel: Panel, event: Act): Panel {
  switch (event.type) {
    case 'choose-scope':
      return { ...panel, scope: event.scope };
    case 'choose-tab':
      return { ...panel, tab: event.tab };
    case 'choose-filter':
      return { ...panel, filter: event.filter };
    case 'view':
      return { ...panel, view: event.view, sheet: null };
    case 'sheet':
      return { ...panel, sheet: event.sheet };
    case 'dismiss':
      return { ...panel, toast: null };
    case 'say':
      return { ...panel, said: say(panel, event.text) };
    case 'tell':
      return tell(panel, event.tone, event.text);
  }
}

function finish(panel: Panel, checked: NonNullable<Panel['checked']>): Panel {
  const verdict = words.verdict(checked.summary, checked.manual.length);
  const said = panel.phase === 'checking' ? say(panel, verdict) : panel.said;
  return { ...panel, phase: 'after', checked, said };
}

function tell(panel: Panel, tone: 'done' | 'fault', text: string): Panel {
  const toast = { tone, text, mayUndo: false, skipped: [] };
  // What could not begin is not under way.
  const isStuck = panel.phase === 'checking' && tone === 'fault' && panel.progress.layers === 0;
  return { ...panel, ...(isStuck && { phase: 'before' as const }), toast, said: say(panel, text) };
}

function say({ said }: Panel, text: string): Panel['said'] {
  return { text, turn: said.turn + 1 };
}
