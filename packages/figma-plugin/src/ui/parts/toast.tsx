import { words } from '../words/words.ts';
import { CloseIcon } from './icons.tsx';
import { takeBack } from './take-back.ts';
import type { Ui } from './ui.ts';

/** What was just done, with the way back; it stays until it is dismissed or something else is done. */
export function Toast({ ui }: { ui: Ui }) {
  const { toast } = ui.panel;
  if (!toast) return null;
  const dismiss = () => {
    document.getElementById('rows')?.focus();
    ui.act({ type: 'dismiss' });
  };
  return (
    <section class={`toast ${toast.tone}`} aria-label={toast.text}>
      <div class="line">
        <p class="grow">{toast.text}</p>
        {toast.mayUndo && (
          <button
            type="button"
            class="inverse"
            id="undo"
            onClick={() => {
              document.getElementById('rows')?.focus();
              takeBack(ui);
            }}
          >
            {words.undo}
          </button>
        )}
        <button type="button" class="inverse icon" aria-label={words.dismiss} onClick={dismiss}>
          <CloseIcon />
        </button>
      </div>
      {toast.skipped.length > 0 && (
        <ul tabIndex={0} aria-label={words.skipped(toast.skipped.length)}>
          {toast.skipped.slice(0, 20).map(({ place, reason }) => (
            <li key={`${place.nodeId} ${place.part}`}>
              {place.path.at(-1)}: {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
