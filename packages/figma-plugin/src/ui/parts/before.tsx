import type { PanelState } from '../../messages.ts';
import type { Panel } from '../state/panel.ts';
import { words } from '../words/words.ts';
import { SwatchSquare } from './swatches.tsx';
import type { Ui } from './ui.ts';

/** Before anything is checked: one button, and what it will do in one line. */
export function Before({ ui: { panel, send } }: { ui: Ui }) {
  const { document, scope } = panel;
  if (!document) return null;
  const { brand, profile } = document;
  const isEmpty = scope === 'selection' && document.selection.count === 0;
  return (
    <section class="middle before">
      <ul class="band" aria-label={words.paletteOf(brand.name, brand.palette.length)}>
        {brand.palette.map((color) => (
          <li key={color.name} title={`${color.name} ${color.text}`}>
            <SwatchSquare swatch={color} />
            <span class="unseen">
              {color.name} {color.text}
            </span>
          </li>
        ))}
      </ul>
      <p class="strong" id="what">
        {describeWhat(document, scope)}
      </p>
      <p class="quiet">
        {words.against(brand.name)} {words.profiles[profile]}
      </p>
      <button
        type="button"
        class="primary wide"
        id="check"
        aria-describedby="what"
        aria-disabled={isEmpty}
        onClick={() => !isEmpty && send({ type: 'check', scope })}
      >
        {words.check}
      </button>
      {!document.canEdit && <p class="quiet">{words.readOnly}</p>}
    </section>
  );
}

function describeWhat({ selection, fileName }: PanelState, scope: Panel['scope']): string {
  if (scope === 'file') return words.willCheckFile(fileName);
  if (scope === 'page') return words.willCheckPage;
  if (selection.count === 0) return words.nothingSelected;
  return selection.count === 1 && selection.name !== null
    ? words.willCheckLayer(selection.name)
    : words.willCheckLayers(selection.count);
}
