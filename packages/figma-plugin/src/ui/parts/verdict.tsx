import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

/** What a check said in one line; until then, how far it is. */
export function Verdict({ ui }: { ui: Ui }) {
  return ui.panel.phase === 'checking' ? <Progress ui={ui} /> : <Done ui={ui} />;
}

function Progress({ ui: { panel, findings, send } }: { ui: Ui }) {
  const { layers, total } = panel.progress;
  return (
    <section class="verdict">
      <div class="line">
        <div class="grow">
          <h2>{words.checking(layers, total)}</h2>
          <p class="quiet">{words.foundSoFar(findings.facets().all)}</p>
        </div>
        <button type="button" class="secondary" id="cancel" onClick={() => send({ type: 'cancel' })}>
          {words.cancel}
        </button>
      </div>
      <progress
        aria-label={words.progressLabel}
        max={total ?? 1}
        {...(total !== null && { value: layers })}
      />
    </section>
  );
}

function Done({ ui: { panel, send } }: { ui: Ui }) {
  const { checked, stale, scope, document } = panel;
  if (!checked) return null;
  const isEmpty = scope === 'selection' && document?.selection.count === 0;
  return (
    <section class="verdict">
      <div class="line">
        <div class="grow">
          <h2>{words.verdict(checked.summary, checked.manual.length)}</h2>
          <p class="quiet cut" title={checked.what}>
            {words.checkedWhat(checked.what, checked.layers)}
          </p>
        </div>
        <button
          type="button"
          class="secondary"
          id="check"
          aria-disabled={isEmpty}
          title={isEmpty ? words.nothingSelected : undefined}
          onClick={() => !isEmpty && send({ type: 'check', scope })}
        >
          {words.checkAgain}
        </button>
      </div>
      {checked.isCancelled && <p class="banner">{words.cancelled}</p>}
      {stale !== 'no' && <p class="banner">{stale === 'rows' ? words.changed : words.changedElsewhere}</p>}
    </section>
  );
}
