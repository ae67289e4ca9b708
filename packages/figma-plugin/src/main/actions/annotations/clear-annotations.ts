import { listAnnotated, noteAnnotated } from './annotation-index.ts';
import { findCategories } from './category.ts';
import { setAnnotation } from './set-annotation.ts';

/** Takes our annotations away, those of others stay. Answers with the ids of the layers that had some. */
export async function clearAnnotations(): Promise<string[]> {
  const categories = await findCategories();
  const cleared: string[] = [];
  for (const id of listAnnotated()) {
    const node = await figma.getNodeByIdAsync(id);
    if (node && 'annotations' in node && setAnnotation(node, categories, null)) cleared.push(id);
    noteAnnotated(id, false);
  }
  return cleared;
}
