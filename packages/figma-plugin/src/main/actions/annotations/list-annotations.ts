import type { Workspace } from '../../workspace.ts';
import { isNodePlace } from '../list-mends.ts';
import { findWaiver } from '../waivers/find-waiver.ts';
import type { WaiversByLayer } from '../../workspace.ts';

/** So many findings of one layer are written out. */
const mostLines = 5;

/** The text of the annotation of each layer that something is wrong with, waived findings left out. */
export function listAnnotations(found: Workspace['found'], waivers: WaiversByLayer): Map<string, string> {
  const lines = new Map<string, Set<string>>();
  for (const { finding } of found.values()) {
    if (finding.outcome !== 'fail' || findWaiver(finding, waivers)) continue;
    for (const { nodeId } of finding.places.filter(isNodePlace)) {
      const own = lines.get(nodeId) ?? new Set();
      lines.set(nodeId, own.add(finding.message));
    }
  }
  return new Map([...lines].map(([id, own]) => [id, write([...own])]));
}

function write(messages: readonly string[]): string {
  const rest = messages.length - mostLines;
  const shown = messages.slice(0, mostLines);
  return [...shown, ...(rest > 0 ? [`And ${rest} more.`] : [])].join('\n');
}
