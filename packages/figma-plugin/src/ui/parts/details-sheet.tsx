import type { Basis } from '@brandlint/core';
import type { PanelFinding, Remedy } from '../../messages.ts';
import { mayFix, type Sheet as SheetState } from '../state/panel.ts';
import { words } from '../words/words.ts';
import { Sheet } from './sheet.tsx';
import { SwatchSquare } from './swatches.tsx';
import type { Ui } from './ui.ts';

type DetailsProps = { ui: Ui; sheet: Extract<SheetState, { kind: 'details' }> };

/** One finding in full: what is, what was expected, by how much, on which words that rests, and what to do. */
export function DetailsSheet({ ui, sheet: { key, asksToFix } }: DetailsProps) {
  const { panel, findings, act, send } = ui;
  const finding = findings.get(key);
  const close = () => act({ type: 'sheet', sheet: null });
  if (!finding) return <Gone onClose={close} />;
  const { remedy, places, requirement } = finding;
  const clause = panel.document?.clauses.find(({ id }) => id === requirement);
  return (
    <Sheet title={words.rule(finding.rule)} onClose={close}>
      <p>{finding.message}</p>
      {finding.isStale && <p class="banner">{words.changedSince}</p>}
      <Colors finding={finding} />
      {clause ? (
        <figure class="clause">
          <figcaption>{words.bases[clause.basis satisfies Basis]}</figcaption>
          {clause.quote === '' ? <p>{clause.statement}</p> : <blockquote>“{clause.quote}”</blockquote>}
          <p class="quiet">
            {[clause.quote === '' ? '' : clause.statement, clause.document]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </figure>
      ) : (
        <p class="quiet">{words.noClause}</p>
      )}
      {finding.waiver && <p class="quiet">{`${words.waived}: ${finding.waiver.reason}`}</p>}
      <p class="quiet">{remedy ? describeRemedy(remedy) : words.noRemedy}</p>
      {remedy?.unsafeBecause !== undefined && <p class="banner">{words.unsafe(remedy.unsafeBecause)}</p>}
      {panel.document?.canEdit === false && <p class="quiet">{words.readOnly}</p>}
      <div class="line end">
        <button
          type="button"
          class="secondary"
          onClick={() => send({ type: 'show', nodeIds: places.map(({ nodeId }) => nodeId) })}
        >
          {words.showInDocument}
        </button>
        {mayFix(panel, finding) && (
          <button
            type="button"
            class="primary"
            id="fix-one"
            data-first={asksToFix ? '' : undefined}
            onClick={() => {
              send({ type: 'fix', keys: [key] });
              close();
            }}
          >
            {remedy?.isSafe === true ? words.fix : words.fixAnyway}
          </button>
        )}
      </div>
    </Sheet>
  );
}

/** The finding left while its sheet was open. */
function Gone({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={words.details} onClose={onClose}>
      <p>{words.changedSince}</p>
    </Sheet>
  );
}

function Colors({ finding: { color } }: { finding: PanelFinding }) {
  if (!color) return null;
  const { found, wanted, deltaE } = color;
  return (
    <div class="colors">
      <dl>
        <div>
          <dt>{words.found}</dt>
          <dd>
            <SwatchSquare swatch={found} size="large" />
            {found.text}
          </dd>
        </div>
        {wanted && (
          <div>
            <dt>{words.wanted}</dt>
            <dd>
              <SwatchSquare swatch={wanted} size="large" />
              {wanted.name} {wanted.text}
            </dd>
          </div>
        )}
      </dl>
      {deltaE !== undefined && <p>{words.deltaE(deltaE)}</p>}
    </div>
  );
}

function describeRemedy(remedy: Remedy): string {
  if ('text' in remedy) return words.writesText(remedy.text);
  return remedy.bindsTo === undefined ? words.writesValue(remedy.token) : words.bindsTo(remedy.bindsTo);
}
