import type { PanelState } from '../../messages.ts';
import { words } from '../words/words.ts';
import { ViewTitle } from './view-title.tsx';
import type { Ui } from './ui.ts';

/** What was left as it is, why, by whom, and the way back. */
export function WaivedView({ ui: { act, send }, state }: { ui: Ui; state: PanelState }) {
  const { waivers, canEdit } = state;
  return (
    <>
      <ViewTitle title={words.waived} onBack={() => act({ type: 'view', view: 'settings' })} />
      <section class="view">
        {waivers.length === 0 && <p class="quiet">{words.noneWaived}</p>}
        <ul class="cards">
          {waivers.map(({ place, rule, written, reason, by, on, until, isExpired }) => (
            <li key={`${place.nodeId} ${rule} ${written}`} class={isExpired ? 'card stale' : 'card'}>
              <p class="strong">
                {place.path.at(-1)} <span class="quiet">{place.part}</span>
              </p>
              <p>{`${words.rule(rule)}: ${written}`}</p>
              <p>“{reason}”</p>
              <p class="quiet">
                {[
                  words.waivedBy(by, on),
                  until === undefined ? '' : words.holdsUntil(until),
                  isExpired ? words.expired : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              <div class="line end">
                <button
                  type="button"
                  class="secondary"
                  onClick={() => send({ type: 'show', nodeIds: [place.nodeId] })}
                >
                  {words.show}
                </button>
                {canEdit && (
                  <button
                    type="button"
                    class="secondary"
                    aria-label={words.revokeLabel(written, place.path.at(-1) ?? '')}
                    onClick={() => {
                      document.getElementById('back')?.focus();
                      send({ type: 'revoke', nodeId: place.nodeId, rule, written });
                    }}
                  >
                    {words.revoke}
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
