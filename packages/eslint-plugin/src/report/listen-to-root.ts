import type { Rule } from 'eslint';
import type { OpenFile } from '../file/open-file.ts';

/**
 * Listens to the root of the tree and to nothing else. It is reached when every rule has been made, so that all that are on
 * are known by then.
 */
export function listenToRoot({ kind }: OpenFile, onRoot: () => void): Rule.RuleListener {
  return { [kind === 'css' ? 'StyleSheet' : 'Program']: onRoot };
}
