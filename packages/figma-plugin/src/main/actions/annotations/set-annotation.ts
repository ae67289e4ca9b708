import { prefix } from './category.ts';

/**
 * Puts our annotation on a layer, or takes it away where there is no text. Figma takes the whole list at once: those of others
 * are handed back as they were, each with its text in one form only, since Figma gives two and takes one. Answers whether
 * anything was changed.
 */
export function setAnnotation(
  node: AnnotationsMixin,
  categories: ReadonlySet<string>,
  own: { text: string; category: string } | null,
): boolean {
  const before = node.annotations;
  const others = before.filter((annotation) => !isOwn(annotation, categories));
  if (!own && others.length === before.length) return false;
  const added: Annotation[] = own ? [{ label: prefix + own.text, categoryId: own.category }] : [];
  node.annotations = [...others.map(copy), ...added];
  return true;
}

function isOwn({ label, labelMarkdown, categoryId }: Annotation, categories: ReadonlySet<string>): boolean {
  const isOurs = categoryId !== undefined && categories.has(categoryId);
  return isOurs && [label, labelMarkdown].some((text) => text?.startsWith(prefix));
}

function copy({ label, labelMarkdown, properties, categoryId }: Annotation): Annotation {
  const text = labelMarkdown ? { labelMarkdown } : label ? { label } : {};
  return {
    ...text,
    ...(properties && properties.length > 0 && { properties: properties.map(({ type }) => ({ type })) }),
    ...(categoryId !== undefined && { categoryId }),
  };
}
