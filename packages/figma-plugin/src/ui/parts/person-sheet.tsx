import { words } from '../words/words.ts';
import { PersonList } from './person-list.tsx';
import { Sheet } from './sheet.tsx';
import type { Ui } from './ui.ts';

/** What no machine answered, next to what was checked. */
export function PersonSheet({ ui: { panel, act } }: { ui: Ui }) {
  return (
    <Sheet title={words.more} onClose={() => act({ type: 'sheet', sheet: null })}>
      {panel.checked && <PersonList checked={panel.checked} />}
    </Sheet>
  );
}
