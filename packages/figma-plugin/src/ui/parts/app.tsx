import { words } from '../words/words.ts';
import { Before } from './before.tsx';
import { DetailsSheet } from './details-sheet.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { Results } from './results.tsx';
import { SettingsView } from './settings-view.tsx';
import { StrangersSheet } from './strangers-sheet.tsx';
import { Toast } from './toast.tsx';
import { TopBar } from './top-bar.tsx';
import type { Ui } from './ui.ts';
import { WaiveSheet } from './waive-sheet.tsx';
import { WaivedView } from './waived-view.tsx';

/** The whole window. */
export function App({ ui }: { ui: Ui }) {
  const { document, view, said } = ui.panel;
  return (
    <>
      <div class="unseen" role="status" aria-live="polite" data-turn={said.turn}>
        {said.text}
      </div>
      {document === null ? (
        <main class="middle">
          <h1 class="unseen">{words.title}</h1>
          <p>{words.waiting}</p>
        </main>
      ) : (
        <main class="window">
          <h1 class="unseen">{words.title}</h1>
          {view === 'findings' && <FindingsView ui={ui} />}
          {view === 'settings' && <SettingsView ui={ui} state={document} />}
          {view === 'waived' && <WaivedView ui={ui} state={document} />}
          <Toast ui={ui} />
          <Sheets ui={ui} />
        </main>
      )}
    </>
  );
}

function FindingsView({ ui }: { ui: Ui }) {
  return (
    <>
      <TopBar ui={ui} />
      {ui.panel.phase === 'before' ? <Before ui={ui} /> : <Results ui={ui} />}
    </>
  );
}

function Sheets({ ui }: { ui: Ui }) {
  const { sheet } = ui.panel;
  switch (sheet?.kind) {
    case 'details':
      return <DetailsSheet ui={ui} sheet={sheet} />;
    case 'waive':
      return <WaiveSheet ui={ui} keys={sheet.keys} />;
    case 'strangers':
      return <StrangersSheet ui={ui} />;
    case 'report':
      return <ReportSheet ui={ui} />;
    case 'person':
      return <PersonSheet ui={ui} />;
    case undefined:
      return null;
  }
}
