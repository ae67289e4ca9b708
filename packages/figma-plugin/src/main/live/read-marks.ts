import type { NodeMarks } from '@brandlint/readers/figma-nodes';
import { describeError, type Faults } from './read-guarded.ts';

/** Where this tool keeps what somebody said of a layer, for everybody who works on the file. */
export const namespace = 'brandlint';

/** What somebody said of a layer with this tool: `{"kind":"area"}`, or `{"kind":"partner","partner":"…"}`. */
export function readMarks(live: PluginDataMixin, faults: Faults): NodeMarks | undefined {
  let text: string;
  try {
    text = live.getSharedPluginData(namespace, 'mark');
  } catch (error) {
    faults.push({ property: 'mark', reason: describeError(error) });
    return undefined;
  }
  if (text === '') return undefined;
  const marks = parseMarks(text);
  if (!marks) faults.push({ property: 'mark', reason: 'what is kept there is not a mark' });
  return marks;
}

function parseMarks(text: string): NodeMarks | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, partner }: { kind?: unknown; partner?: unknown } = value;
  if (kind === 'area') return { isArea: true };
  return kind === 'partner' && typeof partner === 'string' ? { partner } : undefined;
}
