import { namespace } from '../../live/read-marks.ts';
import { keep } from '../kept/read-kept.ts';

/** The document has one entry for each layer that keeps waivers: two people who waive at once do not meet in it. */
const prefix = 'waived ';

/** The ids of what keeps waivers, so that nobody has to go through the document for them. Some may be gone. */
export function listWaived(): string[] {
  return figma.root
    .getSharedPluginDataKeys(namespace)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** Notes whether something keeps waivers. */
export function noteWaived(id: string, hasWaivers: boolean): void {
  keep(figma.root, prefix + id, hasWaivers ? '1' : '');
}
