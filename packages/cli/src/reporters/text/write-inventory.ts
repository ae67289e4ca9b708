import { writeInk, type VerdictName } from '@brandlint/core';
import type { Inventory, InventoryColor, InventoryUse } from '../../inventory/inventory.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { groupBy } from './group-by.ts';
import { type TextContext, type TextOptions, toContext } from './text-options.ts';
import { writeAssumptions } from './write-assumptions.ts';
import { writeCount, writeDeltaE, writePoints } from './write-count.ts';
import { writeUnjudged, writeUnreadable } from './write-gaps.ts';
import { type Row, writeRows } from './write-rows.ts';

/** The verdicts in the order in which they are shown, with their headings. */
const headings: Readonly<Record<VerdictName, string>> = {
  official: 'Official',
  near: 'Nearly official',
  stranger: 'Not in the palette',
  partner: 'Of partners',
  neutral: 'Neutral',
  unknown: 'Nothing to compare with',
};

type SourceUse = { source: string; use: InventoryUse };

/** Every colour of a run for a person: by verdict, then by how often it is used. */
export function writeInventory({ files }: Inventory, options: TextOptions): string {
  const context = toContext(options, files.length);
  const uses = files.flatMap(({ source, uses: some }) => some.map((use): SourceUse => ({ source, use })));
  const byVerdict = groupBy(uses, ({ use }) => use.verdict);
  const sections = [
    ...Object.entries(headings).map(([verdict, heading]) =>
      writeSection(heading, byVerdict.get(verdict) ?? [], context),
    ),
    writeUnreadable(files, context),
    writeUnjudged(files, context),
    writeAssumptions(files, context),
    [writeTotal(uses, files.length)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function writeSection(heading: string, uses: readonly SourceUse[], context: TextContext): string[] {
  if (uses.length === 0) return [];
  const rows = toRows(uses).sort((one, other) => other.count - one.count);
  const title = `${heading}: ${writeCount(rows.length, 'colour')}, written in ${writeCount(countPlaces(uses), 'place')}`;
  return [context.style.bold(title), ...writeRows(rows, context)];
}

function toRows(uses: readonly SourceUse[]): Row[] {
  const groups = groupBy(uses, ({ use }) => `${writeColorLabel(use)}\n${use.partner ?? ''}`);
  return [...groups.values()].flatMap((some): Row[] => {
    const [first] = some;
    if (!first) return [];
    const { use } = first;
    const places = some.map(({ source, use: { location } }) => ({ source, location }));
    return [
      {
        swatch: isInvisible(use) ? null : use.hex,
        label: writeColorLabel(use),
        count: countPlaces(some),
        note: writeNote(use),
        places,
      },
    ];
  });
}

/** `transparent` is black that nobody sees. */
function isInvisible({ color: { alpha }, verdict }: InventoryUse): boolean {
  return alpha === 0 && verdict === 'neutral';
}

function writeColorLabel(use: InventoryUse): string {
  const { color, hex, written } = use;
  if (isInvisible(use)) return 'transparent';
  return stripControl(
    color.names?.join(' + ') ?? hex ?? (isInk(color) ? writeInk(color.components.map(toNumber)) : written),
  );
}

function isInk({ space }: InventoryColor): boolean {
  return space === 'cmyk' || space === 'gray';
}

function toNumber(component: number | null): number {
  return component ?? 0;
}

function writeNote({ verdict, token, partner, deltaE, inkPoints, nearPartner }: InventoryUse): string {
  if (nearPartner) {
    const apart = writeApart(nearPartner.deltaE, nearPartner.inkPoints);
    return stripControl(`nearly ${nearPartner.name} of ${nearPartner.partner}${apart}`);
  }
  switch (verdict) {
    case 'official':
      return stripControl(token ?? '');
    case 'partner':
      return stripControl(partner ?? '');
    case 'near':
    case 'stranger':
      return stripControl(`nearest ${token ?? 'unknown'}${writeApart(deltaE, inkPoints)}`);
    case 'neutral':
    case 'unknown':
      return '';
  }
}

function writeApart(deltaE: number | null, inkPoints: number | null): string {
  if (deltaE !== null) return `, ${writeDeltaE(deltaE)}`;
  return inkPoints === null ? '' : `, ${writePoints(inkPoints)} apart`;
}

function writeTotal(uses: readonly SourceUse[], files: number): string {
  const looked = writeCount(files, 'file');
  if (uses.length === 0) return `No colour was found in ${looked}.`;
  const distinct = new Set(uses.map(({ use }) => writeColorLabel(use))).size;
  return `${writeCount(distinct, 'colour')}, written in ${writeCount(countPlaces(uses), 'place')} of ${looked}`;
}

function countPlaces(uses: readonly SourceUse[]): number {
  return uses.reduce((sum, { use }) => sum + use.count, 0);
}
