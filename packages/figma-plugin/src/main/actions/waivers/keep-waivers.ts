import type { Waiver } from '../../../messages.ts';
import { describeError } from '../../live/read-guarded.ts';
import { findKeeper } from '../kept/find-keeper.ts';
import { measureBytes, mostBytes } from '../kept/measure-bytes.ts';
import { keep, readKept } from '../kept/read-kept.ts';
import { waiversKey } from './load-waivers.ts';
import { parseWaivers } from './parse-waivers.ts';
import { noteWaived } from './waiver-index.ts';

/**
 * Changes the waivers that something keeps, and leaves what else stands there. Answers why it could not, in words without a
 * full stop.
 */
export async function keepWaivers(
  id: string,
  change: (waivers: readonly Waiver[]) => readonly Waiver[],
): Promise<string | undefined> {
  const keeper = await findKeeper(id);
  if (!keeper) return 'the layer is gone';
  const { waivers, others } = parseWaivers(readKept(keeper, waiversKey));
  const changed = change(waivers);
  const entries = [...others, ...changed];
  const text = entries.length === 0 ? '' : JSON.stringify(entries);
  if (measureBytes(text) > mostBytes) return 'it keeps more already than Figma lets one layer keep';
  try {
    keep(keeper, waiversKey, text);
    noteWaived(id, changed.length > 0);
  } catch (error) {
    return describeError(error);
  }
  return undefined;
}
