import { useRef, useState } from 'preact/hooks';
import type { PanelState } from '../../messages.ts';
import { importFiles } from '../settings/import-files.ts';
import { readChosen } from '../settings/read-chosen.ts';
import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

/** Which brand holds, and how the configuration bends it. */
export function BrandSettings({ ui: { act, send }, state }: { ui: Ui; state: PanelState }) {
  const picker = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const { settings, canEdit } = state;
  const take = async (files: readonly File[]) => {
    const chosen = await readChosen(files);
    const result =
      chosen.errors.length > 0
        ? { ok: false as const, errors: chosen.errors }
        : importFiles(chosen.files, state);
    setSaid(result.ok ? result.notes : result.errors);
    if (!result.ok) {
      act({ type: 'say', text: result.errors.join(' ') });
      return;
    }
    send({ type: 'save-settings', settings: result.settings });
    act({ type: 'tell', tone: 'done', text: words.importedDone(result.names) });
  };
  return (
    <section class="part">
      <h3>{words.brand}</h3>
      <p>{settings.brand ? words.imported(settings.brand.name) : words.builtIn(state.brand.name)}</p>
      <p>{settings.config ? words.configured(settings.config.name) : words.notConfigured}</p>
      <p class="quiet" id="import-help">
        {words.importHelp}
      </p>
      <input
        ref={picker}
        type="file"
        id="files"
        multiple
        accept=".json,application/json"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) void take(files);
        }}
      />
      <div class="line wrap">
        <button
          type="button"
          class="secondary"
          disabled={!canEdit}
          aria-describedby="import-help"
          onClick={() => picker.current?.click()}
        >
          {words.importFiles}
        </button>
        {settings.brand && canEdit && (
          <button
            type="button"
            class="plain"
            onClick={() => send({ type: 'save-settings', settings: leaveOut(settings, 'brand') })}
          >
            {words.removeBrand}
          </button>
        )}
        {settings.config && canEdit && (
          <button
            type="button"
            class="plain"
            onClick={() => send({ type: 'save-settings', settings: leaveOut(settings, 'config') })}
          >
            {words.removeConfig}
          </button>
        )}
      </div>
      {said.length > 0 && (
        <ul class="points faults">
          {said.slice(0, 20).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function leaveOut({ brand, config, partnerLibraries }: PanelState['settings'], part: 'brand' | 'config') {
  return {
    partnerLibraries,
    ...(brand && part !== 'brand' && { brand }),
    ...(config && part !== 'config' && { config }),
  };
}
