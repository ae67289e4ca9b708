import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

/** What can be done with everything that was found. */
export function FootBar({ ui: { panel, findings, act, send } }: { ui: Ui }) {
  const { document, checked } = panel;
  if (!document || !checked || panel.phase === 'checking') return null;
  const { safe } = findings.facets();
  const open = checked.manual.length + checked.gaps.length;
  return (
    <footer class="bar foot">
      <button
        type="button"
        class="plain"
        id="person"
        onClick={() => act({ type: 'sheet', sheet: { kind: 'person' } })}
      >
        {words.moreCount(open)}
      </button>
      <button
        type="button"
        class="plain"
        id="report"
        onClick={() => act({ type: 'sheet', sheet: { kind: 'report' } })}
      >
        {words.report}
      </button>
      <span class="grow" />
      {document.canEdit && safe > 0 && (
        <button type="button" class="primary" id="fix-safe" onClick={() => send({ type: 'fix-safe' })}>
          {words.fixSafe(safe)}
        </button>
      )}
    </footer>
  );
}
