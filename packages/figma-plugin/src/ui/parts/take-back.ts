import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

/** Takes back the last fix, where there is one. */
export function takeBack({ panel, act, send }: Ui): void {
  if (panel.toast?.mayUndo !== true) return;
  send({ type: 'undo' });
  act({ type: 'dismiss' });
  act({ type: 'say', text: words.undone });
}
