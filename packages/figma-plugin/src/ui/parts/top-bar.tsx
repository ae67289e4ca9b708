import type { CheckScope } from '../../messages.ts';
import { words } from '../words/words.ts';
import { GearIcon } from './icons.tsx';
import type { Ui } from './ui.ts';

const scopes: readonly CheckScope[] = ['selection', 'page', 'file'];

/** What is checked, and the way to the settings. */
export function TopBar({ ui: { panel, act } }: { ui: Ui }) {
  return (
    <header class="bar top">
      <div class="segments" role="radiogroup" aria-label={words.scopeLabel}>
        {scopes.map((scope) => (
          <label key={scope}>
            <input
              type="radio"
              name="scope"
              value={scope}
              checked={panel.scope === scope}
              disabled={panel.phase === 'checking'}
              onChange={() => act({ type: 'choose-scope', scope })}
            />
            <span>{words.scopes[scope]}</span>
          </label>
        ))}
      </div>
      <button
        type="button"
        class="plain icon"
        id="open-settings"
        aria-label={words.settings}
        title={words.settings}
        onClick={() => act({ type: 'view', view: 'settings' })}
      >
        <GearIcon />
      </button>
    </header>
  );
}
