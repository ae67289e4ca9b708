import type { Row } from '../findings/entry.ts';
import { mayFix } from '../state/panel.ts';
import { words } from '../words/words.ts';
import { explainRow, fixRow, showRow, waiveRow } from './act-on-rows.ts';
import type { Ui } from './ui.ts';

/** A button of a row, in the order of the arrow keys. */
export type Command = { id: string; text: string; label?: string; run: () => void };

/** What can be done with a row besides opening and showing it. */
export function commandsOf(ui: Ui, row: Row): readonly Command[] {
  const why = { id: 'why', text: words.why, label: words.whyLabel, run: () => explainRow(ui, row) };
  const canEdit = ui.panel.document?.canEdit === true;
  switch (row.kind) {
    case 'rest':
      return [];
    case 'strangers':
      return [{ id: 'how', text: words.strangersCure, run: () => showRow(ui, row) }];
    case 'group': {
      const { safe, size, seen } = row.group;
      const fix = { id: 'fix', text: words.fixAll(safe), run: () => fixRow(ui, row) };
      return [...(canEdit && safe > 0 ? [fix] : []), ...(size > seen ? [why] : [])];
    }
    case 'entry': {
      const { finding } = row.entry;
      if (!finding) return [];
      const fix = { id: 'fix', text: words.fix, run: () => fixRow(ui, row) };
      const waive = { id: 'waive', text: words.waive, run: () => waiveRow(ui, row) };
      return [
        ...(mayFix(ui.panel, finding) ? [fix] : []),
        ...(canEdit && !finding.waiver ? [waive] : []),
        why,
      ];
    }
  }
}
