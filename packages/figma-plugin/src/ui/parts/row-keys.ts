import type { Row } from '../findings/entry.ts';
import { explainRow, fixRow, showRow, waiveRow } from './act-on-rows.ts';
import { commandsOf } from './row-commands.ts';
import { takeBack } from './take-back.ts';
import type { Ui } from './ui.ts';
import type { ActiveRow } from './use-active-row.ts';

/** Does what a key means in the list; `false` where it means nothing. */
export function pressKey(
  ui: Ui,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  active: ActiveRow,
  page: number,
): boolean {
  const { at, row, part, move } = active;
  if (!row || altKey) return false;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() !== 'z') return false;
    takeBack(ui);
    return true;
  }
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowDown':
      move(at + 1);
      return true;
    case 'ArrowUp':
      move(at - 1);
      return true;
    case 'PageDown':
      move(at + page);
      return true;
    case 'PageUp':
      move(at - page);
      return true;
    case 'Home':
      move(0);
      return true;
    case 'End':
      move(Infinity);
      return true;
    case 'ArrowRight':
      if (row.kind === 'group' && part === 0 && !ui.findings.isOpen(row.group.key) && mayOpen(row))
        toggle(ui, row, true);
      else move(at, Math.min(part + 1, commandsOf(ui, row).length));
      return true;
    case 'ArrowLeft':
      if (part > 0) move(at, part - 1);
      else goOut(ui, row, active);
      return true;
    case 'Enter':
      if (part === 0) showRow(ui, row);
      else commandsOf(ui, row)[part - 1]?.run();
      return true;
    case ' ':
      if (part > 0) commandsOf(ui, row)[part - 1]?.run();
      else if (row.kind === 'group') toggle(ui, row);
      else explainRow(ui, row);
      return true;
    case 'f':
      fixRow(ui, row);
      return true;
    case 'w':
      waiveRow(ui, row);
      return true;
    case 'c':
      explainRow(ui, row);
      return true;
    case 'u':
      takeBack(ui);
      return true;
    case 'Escape':
      if (part > 0) move(at, 0);
      else if (!goOut(ui, row, active) && ui.panel.toast) ui.act({ type: 'dismiss' });
      return true;
    default:
      return false;
  }
}

/** Whether there is anything in a group to open. */
export function mayOpen(row: Row): boolean {
  return row.kind === 'group' && row.group.size > 0;
}

/** Opens or closes a group. */
export function toggle(ui: Ui, row: Row, opens?: boolean): void {
  if (row.kind !== 'group' || !mayOpen(row)) return;
  ui.findings.toggle(row.group.key, opens);
  ui.redraw();
}

/** From an entry to its group, from an open group to a closed one. */
function goOut(ui: Ui, row: Row, { move }: ActiveRow): boolean {
  if (row.kind === 'entry' || row.kind === 'rest') {
    move(ui.findings.rows().find(row.group));
    return true;
  }
  if (row.kind !== 'group' || !ui.findings.isOpen(row.group.key)) return false;
  toggle(ui, row, false);
  return true;
}
