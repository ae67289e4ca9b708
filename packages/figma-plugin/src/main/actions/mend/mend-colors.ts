import type { Token } from '@brandlint/core';
import { describeError } from '../../live/read-guarded.ts';
import { createSliceClock } from '../../session/slice-clock.ts';
import type { Bindings, Workspace } from '../../workspace.ts';
import { isRecord } from '../is-record.ts';
import { findColor, type ColorPlace } from './find-color.ts';
import { hasChanged, type ColorWay, type Holder } from './holder.ts';
import { isPlainPaint } from './is-plain-paint.ts';
import { isStillWritten } from './is-still-written.ts';
import type { Mend, Mended } from './mend.ts';
import { openHolder } from './open-holder.ts';
import { putColor } from './put-color.ts';
import { toColorWay } from './to-color-way.ts';
import { toDocumentColor } from './to-document-color.ts';

type ColorMend = Extract<Mend, { token: Token }> & { way: ColorWay };

/**
 * Puts official colours in the place of others. What is held together is read afresh once, changed, and written once; what
 * is no longer as it was checked is left alone.
 */
export async function mendColors(
  mends: readonly Extract<Mend, { token: Token }>[],
  { profile, bindings }: Pick<Workspace, 'profile' | 'bindings'>,
  mended: Mended,
): Promise<void> {
  const byHolder = new Map<string, [ColorMend, ...ColorMend[]]>();
  for (const mend of mends) {
    const way = toColorWay(mend.place);
    const together = way && byHolder.get(way.holder);
    if (!way) mended.skipped.push({ place: mend.place, reason: 'no colour is written there' });
    else if (together) together.push({ ...mend, way });
    else byHolder.set(way.holder, [{ ...mend, way }]);
  }
  const findVariable = createVariableFinder(bindings);
  const clock = createSliceClock();
  for (const together of byHolder.values()) {
    if (clock.isOver()) await clock.pause();
    const done = await mendTogether(together).catch((error: unknown) => describeError(error));
    if (typeof done === 'string')
      mended.skipped.push(...together.map(({ place }) => ({ place, reason: done })));
  }

  /** A reason where nothing of it could be mended. */
  async function mendTogether(together: [ColorMend, ...ColorMend[]]): Promise<string | undefined> {
    const [{ place, way }] = together;
    const holder = await openHolder(place.nodeId, way);
    if ('obstacle' in holder) return holder.obstacle;
    const skipped: Mended['skipped'] = [];
    let style: string | undefined;
    for (const mend of together) {
      const at = findPlace(holder.content, mend.way);
      const obstacle = at ? await findObstacle(at, mend) : hasChanged.obstacle;
      if (!at || obstacle !== undefined) {
        skipped.push({ place: mend.place, reason: obstacle ?? hasChanged.obstacle });
        continue;
      }
      style = styleFor(holder, bindings.get(mend.token.name));
      const value = toDocumentColor(mend.token.screen, profile);
      putColor(at, { value, variable: await findVariable(mend.token) });
      unlinkRegion(holder, mend.way);
    }
    const count = together.length - skipped.length;
    if (count > 0) {
      if (style !== undefined && holder.setStyle) await holder.setStyle(style);
      else await holder.save();
      mended.changed.add(place.nodeId);
    }
    mended.count += count;
    mended.skipped.push(...skipped);
    return undefined;
  }
}

/** A variable's value is a colour, or a colour with an opacity of its own. */
function findPlace(content: unknown, { root, way }: ColorWay): ColorPlace | undefined {
  if (root !== 'valuesByMode') return findColor(content, way);
  const mode = way.slice(0, 1);
  return findColor(content, mode) ?? findColor(content, [...mode, 'color']);
}

async function findObstacle(at: ColorPlace, { written }: ColorMend): Promise<string | undefined> {
  if (!isStillWritten(at, written)) return hasChanged.obstacle;
  const bound = isRecord(at.holder['boundVariables']) ? at.holder['boundVariables'][at.key] : undefined;
  if (!isRecord(bound) || typeof bound['id'] !== 'string') return undefined;
  const variable = await figma.variables.getVariableByIdAsync(bound['id']);
  if (!variable || variable.remote) return undefined;
  return `it is bound to “${variable.name}”, a variable of this file; that is what to mend`;
}

/** The style for the whole, where all there is is one plain colour: a style says opacity and blend mode as well. */
function styleFor({ content, setStyle }: Holder, binding: ReturnType<Bindings['get']>): string | undefined {
  if (!setStyle || binding?.kind !== 'style' || !Array.isArray(content) || content.length !== 1)
    return undefined;
  return isPlainPaint(content[0] as unknown) ? binding.id : undefined;
}

/** A region's paints are its style's as long as it has one. */
function unlinkRegion({ content }: Holder, { root, way }: ColorWay): void {
  const [index] = way;
  if (root !== 'regions' || !Array.isArray(content) || typeof index !== 'number') return;
  const region: unknown = content[index];
  if (isRecord(region)) delete region['fillStyleId'];
}

/** Makes the function that finds the variable of an official colour; `null` where it has none, or has it no longer. */
function createVariableFinder(bindings: Bindings): (token: Token) => Promise<Variable | null> {
  const known = new Map<string, Promise<Variable | null>>();
  return (token) => {
    const binding = bindings.get(token.name);
    if (binding?.kind !== 'variable') return Promise.resolve(null);
    const variable = known.get(binding.id) ?? figma.variables.getVariableByIdAsync(binding.id);
    known.set(binding.id, variable);
    return variable;
  };
}
