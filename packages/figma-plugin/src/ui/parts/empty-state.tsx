import type { Checked } from '../../messages.ts';
import { PersonList } from './person-list.tsx';
import { words } from '../words/words.ts';

/** Nothing was found: what was looked at, and what a person should still look at. */
export function EmptyState({ checked }: { checked: Checked }) {
  return (
    <section class="empty-state" id="nothing" tabIndex={0} aria-label={words.noFault}>
      <PersonList checked={checked} />
    </section>
  );
}
