import { words } from '../words/words.ts';
import { Sheet } from './sheet.tsx';
import type { Ui } from './ui.ts';

/** Why strangers are folded, and how to say whose they are. */
export function StrangersSheet({ ui: { act } }: { ui: Ui }) {
  return (
    <Sheet title={words.strangersTitle} onClose={() => act({ type: 'sheet', sheet: null })}>
      <p>{words.strangersWhy}</p>
      <p>{words.strangersHow}</p>
      <ul class="points">
        <li>{words.strangersLibrary}</li>
        <li>{words.strangersMark}</li>
        <li>{words.strangersConfig}</li>
      </ul>
      <div class="line end">
        <button type="button" class="primary" onClick={() => act({ type: 'view', view: 'settings' })}>
          {words.openSettings}
        </button>
      </div>
    </Sheet>
  );
}
