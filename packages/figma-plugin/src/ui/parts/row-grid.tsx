import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from '../findings/entry.ts';
import { words } from '../words/words.ts';
import { GridRow } from './grid-row.tsx';
import { pressKey } from './row-keys.ts';
import type { Ui } from './ui.ts';
import { useActiveRow } from './use-active-row.ts';
import { useRowWindow } from './use-row-window.ts';

/**
 * The list: a tree grid that keeps the focus itself and names the active row, so that no row takes the focus with it when
 * it leaves. Only what can be seen is in the document, and the active row.
 */
export function RowGrid({ ui }: { ui: Ui }) {
  const list = useRef<HTMLDivElement>(null);
  const rows = ui.findings.rows();
  const active = useActiveRow(rows);
  const { first, last, heightPx, topOf, rowsPerPage, scrollTo } = useRowWindow(list, rows.count);
  const followed = useRef(active.row?.id);
  useLayoutEffect(() => {
    if (followed.current === active.row?.id) return;
    followed.current = active.row?.id;
    if (document.activeElement === list.current) scrollTo(active.at);
  });
  const shown: { row: Row; at: number }[] = [];
  for (let at = first; at <= last; at++) {
    const row = rows.at(at);
    if (row) shown.push({ row, at });
  }
  if (active.row && (active.at < first || active.at > last)) shown.push({ row: active.row, at: active.at });
  return (
    <div
      ref={list}
      id="rows"
      class={rows.count === 0 ? 'grid empty' : 'grid'}
      role="treegrid"
      aria-label={words.list}
      aria-description={words.listHelp}
      aria-rowcount={rows.count}
      aria-activedescendant={active.row && describeActive(active.row, active.part)}
      tabIndex={0}
      onKeyDown={(event) => {
        if (!pressKey(ui, event, active, rowsPerPage)) return;
        event.preventDefault();
        ui.redraw();
      }}
    >
      <div role="rowgroup" style={{ height: `${heightPx}px` }}>
        {shown.map(({ row, at }) => (
          <GridRow
            key={row.id}
            ui={ui}
            row={row}
            at={at}
            topPx={topOf(at)}
            part={row.id === active.row?.id ? active.part : null}
            onActive={() => {
              active.move(at);
              list.current?.focus({ preventScroll: true });
              ui.redraw();
            }}
          />
        ))}
      </div>
    </div>
  );
}

function describeActive(row: Row, part: number): string {
  return part === 0 ? row.id : `${row.id}-${part}`;
}
