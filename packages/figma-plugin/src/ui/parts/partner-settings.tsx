import { useState } from 'preact/hooks';
import type { DocumentSettings, Library, PanelState } from '../../messages.ts';
import { words } from '../words/words.ts';
import type { Ui } from './ui.ts';

/** Which libraries of variables hold a partner's own colours. */
export function PartnerSettings({ ui: { panel, send }, state }: { ui: Ui; state: PanelState }) {
  const { settings, canEdit } = state;
  const save = (partnerLibraries: DocumentSettings['partnerLibraries']) =>
    send({ type: 'save-settings', settings: { ...settings, partnerLibraries } });
  return (
    <section class="part">
      <h3>{words.partners}</h3>
      <p class="quiet">{words.partnersHelp}</p>
      {panel.libraries === null && (
        <button type="button" class="secondary" onClick={() => send({ type: 'list-libraries' })}>
          {words.listLibraries}
        </button>
      )}
      {panel.libraries?.length === 0 && <p>{words.noLibraries}</p>}
      <ul class="cards">
        {(panel.libraries ?? []).map((library) => (
          <LibraryCard
            key={library.collectionKey}
            library={library}
            partner={
              settings.partnerLibraries.find(({ collectionKey }) => collectionKey === library.collectionKey)
                ?.partner
            }
            canEdit={canEdit}
            onDeclare={(partner) =>
              save([...without(library, settings), { collectionKey: library.collectionKey, partner }])
            }
            onWithdraw={() => save(without(library, settings))}
          />
        ))}
      </ul>
    </section>
  );
}

function without({ collectionKey }: Library, { partnerLibraries }: DocumentSettings) {
  return partnerLibraries.filter((entry) => entry.collectionKey !== collectionKey);
}

type CardProps = {
  library: Library;
  partner: string | undefined;
  canEdit: boolean;
  onDeclare: (partner: string) => void;
  onWithdraw: () => void;
};

function LibraryCard({ library: { name, library }, partner, canEdit, onDeclare, onWithdraw }: CardProps) {
  const [written, setWritten] = useState(library);
  return (
    <li class="card">
      <p class="strong">{words.libraryIs(name, library)}</p>
      {partner !== undefined && <p>{partner}</p>}
      {canEdit && (
        <div class="line">
          {partner === undefined ? (
            <>
              <input
                type="text"
                class="grow"
                aria-label={words.libraryPartner(name)}
                value={written}
                maxLength={100}
                onInput={({ currentTarget }) => setWritten(currentTarget.value)}
              />
              <button
                type="button"
                class="secondary"
                aria-label={words.declareLabel(name)}
                onClick={() => written.trim() !== '' && onDeclare(written.trim())}
              >
                {words.declare}
              </button>
            </>
          ) : (
            <button
              type="button"
              class="secondary"
              aria-label={words.withdrawLabel(name)}
              onClick={onWithdraw}
            >
              {words.withdraw}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
