import { namespace } from '../../live/read-marks.ts';
import { keep } from '../kept/read-kept.ts';

const prefix = 'annotated ';

/** The ids of the layers that have annotations of ours. Some may be gone. */
export function listAnnotated(): string[] {
  return figma.root
    .getSharedPluginDataKeys(namespace)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** Notes whether a layer has an annotation of ours. */
export function noteAnnotated(id: string, hasOne: boolean): void {
  keep(figma.root, prefix + id, hasOne ? '1' : '');
}
