import { words } from '../words/words.ts';
import { EmptyState } from './empty-state.tsx';
import { Filters } from './filters.tsx';
import { FootBar } from './foot-bar.tsx';
import { RowGrid } from './row-grid.tsx';
import { Tabs } from './tabs.tsx';
import type { Ui } from './ui.ts';
import { Verdict } from './verdict.tsx';

/** What was found, while it is looked for and after. */
export function Results({ ui }: { ui: Ui }) {
  const { panel, findings } = ui;
  const { all, outcomes } = findings.facets();
  const isEmpty = all === 0 && outcomes.waived === 0 && panel.tab !== 'principle';
  const { count } = findings.rows();
  return (
    <>
      <Verdict ui={ui} />
      <Tabs ui={ui} />
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${panel.tab}`} class="panel">
        {panel.tab === 'principle' && <p class="hint">{words.principlesNote}</p>}
        {!isEmpty && <Filters ui={ui} />}
        {isEmpty && panel.phase === 'after' && panel.checked && <EmptyState checked={panel.checked} />}
        {isEmpty && panel.phase === 'checking' && <p class="middle quiet">{words.nothingYet}</p>}
        {!isEmpty && count === 0 && <p class="middle quiet">{words.nothingHere}</p>}
        {!isEmpty && <RowGrid ui={ui} />}
      </div>
      <FootBar ui={ui} />
    </>
  );
}
