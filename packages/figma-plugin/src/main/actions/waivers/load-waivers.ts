import type { LayerPlace, Waiver } from '../../../messages.ts';
import type { WaiversByLayer } from '../../workspace.ts';
import { findKeeper } from '../kept/find-keeper.ts';
import { readKept, type Keeper } from '../kept/read-kept.ts';
import { toDay } from './day.ts';
import { parseWaivers } from './parse-waivers.ts';
import { listWaived } from './waiver-index.ts';

/** The name under which a layer keeps its waivers. */
export const waiversKey = 'waivers';

/** More levels than a path names. */
const mostNames = 100;

/** The waivers that one layer, style or variable keeps; none where something else stands there. */
function readWaivers(keeper: Keeper): readonly Waiver[] {
  return parseWaivers(readKept(keeper, waiversKey)).waivers;
}

/** All waivers of this file, by the id of what they are kept on. What is gone is left out. */
export async function loadWaivers(): Promise<WaiversByLayer> {
  const waivers = new Map<string, readonly Waiver[]>();
  for (const id of listWaived()) {
    const keeper = await findKeeper(id);
    const own = keeper ? readWaivers(keeper) : [];
    if (own.length > 0) waivers.set(id, own);
  }
  return waivers;
}

/** All waivers as the window lists them. */
export async function listWaivers(
  waivers: WaiversByLayer,
): Promise<(Waiver & { place: LayerPlace; isExpired: boolean })[]> {
  const today = toDay(new Date());
  const listed: (Waiver & { place: LayerPlace; isExpired: boolean })[] = [];
  for (const [nodeId, own] of waivers) {
    const place = { nodeId, path: await namePath(nodeId), part: '' };
    for (const waiver of own) listed.push({ ...waiver, place, isExpired: isExpired(waiver, today) });
  }
  return listed;
}

/** Whether the last day of a waiver is over. */
export function isExpired({ until }: Pick<Waiver, 'until'>, today: string): boolean {
  return until !== undefined && until < today;
}

/** The names from the page to a layer; of a style or a variable its own. */
async function namePath(id: string): Promise<string[]> {
  const names: string[] = [];
  const keeper = await findKeeper(id);
  if (keeper && !('parent' in keeper)) return [keeper.name];
  let node = keeper ? await figma.getNodeByIdAsync(id) : null;
  while (node && node.type !== 'DOCUMENT' && names.length < mostNames) {
    names.unshift(node.name);
    node = node.parent;
  }
  return names;
}
