import type { Row } from '../findings/entry.ts';
import { showRow } from './act-on-rows.ts';
import { ChevronIcon } from './icons.tsx';
import { commandsOf } from './row-commands.ts';
import { mayOpen, toggle } from './row-keys.ts';
import { RowContent } from './row-content.tsx';
import type { Ui } from './ui.ts';

type GridRowProps = {
  ui: Ui;
  row: Row;
  at: number;
  topPx: number;
  /** Which part of it is active; `null` where it is not the active row. */
  part: number | null;
  onActive: () => void;
};

/** A line of the list, with its buttons. */
export function GridRow({ ui, row, at, topPx, part, onActive }: GridRowProps) {
  const commands = commandsOf(ui, row);
  const classes = ['row', row.kind, part === null ? '' : 'active', isDimmed(row) ? 'stale' : ''];
  return (
    <div
      id={row.id}
      role="row"
      class={classes.filter((name) => name !== '').join(' ')}
      style={{ top: `${topPx}px` }}
      aria-rowindex={at + 1}
      aria-level={row.kind === 'entry' || row.kind === 'rest' ? 2 : 1}
      aria-selected={part !== null}
      {...(mayOpen(row) && row.kind === 'group' && { 'aria-expanded': ui.findings.isOpen(row.group.key) })}
      {...(row.kind === 'entry' && { 'aria-posinset': row.at + 1, 'aria-setsize': row.group.size })}
      onClick={() => {
        onActive();
        if (row.kind === 'group') toggle(ui, row);
        else if (row.kind === 'entry') showRow(ui, row);
      }}
    >
      <div role="gridcell" class="cell">
        <span class="twist" aria-hidden="true">
          {mayOpen(row) && <ChevronIcon />}
        </span>
        <RowContent row={row} tab={ui.panel.tab} />
      </div>
      {commands.length > 0 && (
        <div role="gridcell" class="commands">
          {commands.map(({ id, text, label, run }, index) => (
            <button
              key={id}
              id={`${row.id}-${index + 1}`}
              type="button"
              tabIndex={-1}
              class={part === index + 1 ? `command ${id} current` : `command ${id}`}
              aria-label={label}
              onClick={(event) => {
                event.stopPropagation();
                onActive();
                run();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function isDimmed(row: Row): boolean {
  if (row.kind === 'entry') return row.entry.finding?.isStale === true;
  return row.kind === 'group' && row.group.stale > 0 && row.group.stale >= row.group.size - row.group.seen;
}
