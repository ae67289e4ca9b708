import { isFields, toFields, toText, type Fields } from './fields.ts';

/** A tree of a saved answer, with the maps that stand beside it. `node` is `null` where the file has no such layer. */
export type Root = { id: string; node: Fields | null; beside: Fields };

/**
 * The trees of a saved Figma document: a file (`{document}`), an answer about some layers (`{nodes: {id: {document}}}`), or
 * one layer as `exportAsync` with `JSON_REST_V1` gives it, alone or as `document` too. `null` where it is none of these.
 */
export function findRoots(value: unknown): Root[] | null {
  const file = toFields(value);
  if (!file) return null;
  const { document, nodes } = file;
  if (isFields(document) && isLayerLike(document)) return [{ id: '', node: document, beside: file }];
  if (isFields(nodes)) {
    const roots = Object.entries(nodes).map(([id, entry]): Root => {
      const beside = toFields(entry) ?? {};
      return { id, node: toFields(beside['document']), beside };
    });
    return roots.some(({ node }) => node !== null && isLayerLike(node)) ? roots : null;
  }
  return isLayerLike(file) && isLayer(file) ? [{ id: '', node: file, beside: file }] : null;
}

/** Whether an object has what every layer has. */
function isLayerLike(fields: Fields): boolean {
  return (
    toText(fields['type']) !== undefined &&
    (toText(fields['id']) !== undefined || Array.isArray(fields['children']))
  );
}

/** What no object of another sort has beside a type and an id. */
function isLayer(fields: Fields): boolean {
  return (
    'absoluteBoundingBox' in fields ||
    'fills' in fields ||
    'scrollBehavior' in fields ||
    fields['type'] === 'DOCUMENT'
  );
}
