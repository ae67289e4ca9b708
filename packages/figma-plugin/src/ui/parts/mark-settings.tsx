import { useState } from 'preact/hooks';
import type { PanelState } from '../../messages.ts';
import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

/** What the selected frame is: the brand's own area, a partner's artwork, or neither. */
export function MarkSettings({ ui: { act, send }, state }: { ui: Ui; state: PanelState }) {
  const { selection, partners, canEdit } = state;
  const [partner, setPartner] = useState('');
  const isOff = !canEdit || selection.count === 0;
  const markPartner = () => {
    const name = partner.trim();
    if (name === '') {
      act({ type: 'tell', tone: 'fault', text: words.partnerMissing });
      document.getElementById('partner')?.focus();
    } else {
      send({ type: 'mark', mark: { kind: 'partner', partner: name } });
    }
  };
  return (
    <section class="part">
      <h3>{words.selection}</h3>
      <p>{describe(selection)}</p>
      <p class="quiet">{words.markHelp}</p>
      <div class="line wrap">
        <button
          type="button"
          class="secondary"
          disabled={isOff}
          onClick={() => send({ type: 'mark', mark: { kind: 'area' } })}
        >
          {words.markArea}
        </button>
        {(selection.isArea || selection.partner !== null) && (
          <button
            type="button"
            class="plain"
            disabled={isOff}
            onClick={() => send({ type: 'mark', mark: { kind: 'none' } })}
          >
            {words.unmark}
          </button>
        )}
      </div>
      <div class="line">
        <input
          type="text"
          id="partner"
          class="grow"
          list="partners"
          maxLength={100}
          placeholder={words.partnerName}
          aria-label={words.partnerName}
          value={partner}
          disabled={isOff}
          onInput={({ currentTarget }) => setPartner(currentTarget.value)}
        />
        <datalist id="partners">
          {partners.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="button" class="secondary" disabled={isOff} onClick={markPartner}>
          {words.markPartner}
        </button>
      </div>
    </section>
  );
}

function describe({ count, name, isArea, partner }: PanelState['selection']): string {
  if (count === 0) return words.noSelection;
  const what = count === 1 && name !== null ? `“${name}”` : words.selectedLayers(count);
  const mark = partner === null ? (isArea ? words.isArea : words.isNothing) : words.isPartner(partner);
  return `${what}. ${mark}`;
}
