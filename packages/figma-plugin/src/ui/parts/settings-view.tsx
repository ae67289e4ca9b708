import type { PanelState } from '../../messages.ts';
import { words } from '../words/words.ts';
import { BrandSettings } from './brand-settings.tsx';
import { MarkSettings } from './mark-settings.tsx';
import { PartnerSettings } from './partner-settings.tsx';
import type { Ui } from './ui.ts';
import { ViewTitle } from './view-title.tsx';

/** Settings of this file, kept in it for the team. */
export function SettingsView({ ui, state }: { ui: Ui; state: PanelState }) {
  const { act, send } = ui;
  return (
    <>
      <ViewTitle title={words.settings} onBack={() => leave(ui)} />
      <section class="view">
        <p class="quiet">{state.canEdit ? words.settingsKept : words.readOnly}</p>
        <BrandSettings ui={ui} state={state} />
        <PartnerSettings ui={ui} state={state} />
        <MarkSettings ui={ui} state={state} />
        <section class="part">
          <h3>{words.variables}</h3>
          <p class="quiet">{words.variablesThere(state.variables.length, state.brand.palette.length)}</p>
          <button
            type="button"
            class="secondary"
            disabled={!state.canEdit}
            onClick={() => send({ type: 'create-variables' })}
          >
            {words.createVariables}
          </button>
        </section>
        <section class="part">
          <h3>{words.waived}</h3>
          <button type="button" class="secondary" onClick={() => act({ type: 'view', view: 'waived' })}>
            {words.waivedCount(state.waivers.length)}
          </button>
        </section>
      </section>
    </>
  );
}

function leave({ act }: Ui): void {
  act({ type: 'view', view: 'findings' });
  requestAnimationFrame(() => document.getElementById('open-settings')?.focus());
}
