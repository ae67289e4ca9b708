import { useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import { Sheet } from './sheet.tsx';
import type { Ui } from './ui.ts';

/** Asks for the reason why findings are left as they are, and until when. */
export function WaiveSheet({ ui: { act, send }, keys }: { ui: Ui; keys: readonly string[] }) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [isMissing, setMissing] = useState(false);
  const close = () => act({ type: 'sheet', sheet: null });
  // No form: a sandboxed frame may not send one, not even to itself.
  const waive = () => {
    const written = reason.trim();
    setMissing(written === '');
    if (written === '') {
      document.getElementById('reason')?.focus();
      return;
    }
    send({ type: 'waive', keys, reason: written, ...(until !== '' && { until }) });
    close();
  };
  return (
    <Sheet title={words.waiveTitle} onClose={close}>
      <div
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) waive();
        }}
      >
        <p>{words.waiveWhat(keys.length)}</p>
        <label class="field">
          <span>{words.reason}</span>
          <textarea
            id="reason"
            rows={3}
            maxLength={500}
            data-first=""
            required
            value={reason}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? 'reason-fault' : undefined}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        {isMissing && (
          <p id="reason-fault" class="fault" role="alert">
            {words.reasonMissing}
          </p>
        )}
        <label class="field">
          <span>{words.until}</span>
          <input
            type="date"
            id="until"
            value={until}
            aria-describedby="until-help"
            onInput={({ currentTarget }) => setUntil(currentTarget.value)}
          />
        </label>
        <p class="quiet" id="until-help">
          {words.untilHelp}
        </p>
        <div class="line end">
          <button type="button" class="secondary" onClick={close}>
            {words.cancel}
          </button>
          <button type="button" class="primary" onClick={waive}>
            {words.waive}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
