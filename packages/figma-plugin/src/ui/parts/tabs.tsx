import { useRef } from 'preact/hooks';
import type { Tab } from '../findings/lens.ts';
import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

const tabs: readonly Tab[] = ['color', 'layer', 'principle'];

/** The three orders of what was found. Arrow keys choose, as the pattern for tabs has it. */
export function Tabs({ ui: { panel, act } }: { ui: Ui }) {
  const list = useRef<HTMLDivElement>(null);
  const choose = (tab: Tab) => {
    act({ type: 'choose-tab', tab });
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const at = tabs.indexOf(panel.tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    choose(tab);
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.tabsLabel} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={panel.tab === tab}
          aria-controls="panel"
          tabIndex={panel.tab === tab ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {words.tabs[tab]}
        </button>
      ))}
    </div>
  );
}
