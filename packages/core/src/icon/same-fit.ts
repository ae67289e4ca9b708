import type { OutlineMatch } from './create-outline-matcher.ts';
import type { RecognisedIcon } from './recognition.ts';

/** How the registered artwork lies on an icon that is this artwork, unaltered; `null` for any other icon. */
export function sameFit({ comparison }: RecognisedIcon): OutlineMatch | null {
  return comparison.kind === 'same' ? comparison.fit : null;
}
