import type { PanelFinding } from '../../messages.ts';
import { entriesOf, keysOf, type Row } from '../findings/entry.ts';
import { mayFix } from '../state/panel.ts';
import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

/** The most layers that are selected at once. */
const mostShown = 100;

/** Selects and zooms to what a row is about. */
export function showRow({ send, act }: Ui, row: Row): void {
  if (row.kind === 'strangers') {
    act({ type: 'sheet', sheet: { kind: 'strangers' } });
  } else if (row.kind === 'entry') {
    send({ type: 'show', nodeIds: [row.entry.place.nodeId] });
  } else {
    const ids = new Set<string>();
    for (const { place } of entriesOf(row.group)) {
      if (ids.add(place.nodeId).size === mostShown) break;
    }
    if (ids.size > 0) send({ type: 'show', nodeIds: [...ids] });
  }
}

/** Mends what can be mended without a look; one finding that needs a look is shown first. */
export function fixRow({ panel, send, act }: Ui, row: Row): void {
  if (panel.document?.canEdit === false) {
    act({ type: 'tell', tone: 'fault', text: words.readOnly });
  } else if (row.kind === 'group') {
    const keys = keysOf(row.group, (finding) => mayFix(panel, finding) && finding.remedy?.isSafe === true);
    if (keys.length > 0) send({ type: 'fix', keys });
    else act({ type: 'tell', tone: 'fault', text: words.noSafeRemedy });
  } else if (row.kind === 'entry' && row.entry.finding) {
    const { finding } = row.entry;
    if (!mayFix(panel, finding)) act({ type: 'tell', tone: 'fault', text: words.noRemedy });
    else if (finding.remedy?.isSafe === true) send({ type: 'fix', keys: [finding.key] });
    else act({ type: 'sheet', sheet: { kind: 'details', key: finding.key, asksToFix: true } });
  }
}

/** Asks for the reason to leave what a row is about as it is. */
export function waiveRow({ panel, act }: Ui, row: Row): void {
  if (panel.document?.canEdit === false) {
    act({ type: 'tell', tone: 'fault', text: words.readOnly });
    return;
  }
  const keys = findingsOf(row, (finding) => finding.waiver === undefined);
  if (keys.length > 0) act({ type: 'sheet', sheet: { kind: 'waive', keys } });
}

/** Shows the clause that a row rests on, and the rest of what is known. */
export function explainRow({ act }: Ui, row: Row): void {
  const [key] = findingsOf(row, () => true);
  if (key !== undefined) act({ type: 'sheet', sheet: { kind: 'details', key, asksToFix: false } });
}

function findingsOf(row: Row, wants: (finding: PanelFinding) => boolean): string[] {
  if (row.kind === 'group') return keysOf(row.group, wants);
  if (row.kind !== 'entry') return [];
  const { finding } = row.entry;
  return finding && wants(finding) ? [finding.key] : [];
}
