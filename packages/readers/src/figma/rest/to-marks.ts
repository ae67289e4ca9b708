import type { NodeMarks } from '../model/figma-node.ts';
import { toFields, toText } from './fields.ts';

/** More than a mark can need. */
const longest = 1000;

/**
 * What somebody said of a node with this tool, as its shared plugin data has it under `brandlint`, `mark`:
 * `{"kind":"area"}` or `{"kind":"partner","partner":"Oldham"}`. `undefined`: nothing; `null`: what is there is no mark.
 */
export function toMarks(sharedPluginData: unknown): NodeMarks | undefined | null {
  const written = toText(toFields(toFields(sharedPluginData)?.['brandlint'])?.['mark']);
  if (written === undefined || written === '') return undefined;
  if (written.length > longest) return null;
  const mark = toFields(parse(written));
  const partner = toText(mark?.['partner']) ?? '';
  if (mark?.['kind'] === 'area') return { isArea: true };
  return mark?.['kind'] === 'partner' && partner !== '' ? { partner } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
