import { describeError } from '../live/read-guarded.ts';
import type { Action } from '../workspace.ts';
import { noteAnnotated } from './annotations/annotation-index.ts';
import { ensureCategory, findCategories } from './annotations/category.ts';
import { clearAnnotations } from './annotations/clear-annotations.ts';
import { listAnnotations } from './annotations/list-annotations.ts';
import { setAnnotation } from './annotations/set-annotation.ts';
import { makeUndoStep } from './make-undo-step.ts';
import { loadWaivers } from './waivers/load-waivers.ts';

/** More annotations than this help nobody. */
const mostAnnotations = 200;

/**
 * Writes an annotation on each layer that something is wrong with, in the place of the ones that were written before. Dev Mode
 * may do so too: it is the one thing that it lets plugins write.
 */
export const annotate: Action<'annotate'> = async (_, workspace) => {
  const texts = [...listAnnotations(workspace.found, await loadWaivers())];
  const annotated: string[] = [];
  let fault: string | undefined;
  await makeUndoStep(workspace, async () => {
    let cleared: string[] = [];
    try {
      cleared = await clearAnnotations();
      if (texts.length === 0) return cleared;
      const category = await ensureCategory();
      const categories = await findCategories();
      for (const [id, text] of texts) {
        if (annotated.length >= mostAnnotations) break;
        const node = await figma.getNodeByIdAsync(id);
        // Pages, sections, groups, styles and variables take none.
        if (!node || !('annotations' in node)) continue;
        setAnnotation(node, categories, { text, category });
        noteAnnotated(id, true);
        annotated.push(id);
      }
    } catch (error) {
      fault = describeError(error);
    }
    return [...new Set([...cleared, ...annotated])];
  });
  const left = texts.length - annotated.length;
  const what = `${annotated.length} ${annotated.length === 1 ? 'layer' : 'layers'} annotated`;
  const rest =
    left > 0 ? `; ${left} not, as they take no annotation or are more than ${mostAnnotations}` : '';
  if (fault === undefined) workspace.say({ type: 'said', tone: 'done', text: `${what}${rest}.` });
  else workspace.say({ type: 'said', tone: 'fault', text: `${what}, then Figma stopped it: ${fault}.` });
};
