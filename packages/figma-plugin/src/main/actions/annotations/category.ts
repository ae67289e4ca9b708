/** What the category of our annotations is called. */
const label = 'Brandlint';

/** What our annotations begin with. Together with their category it tells them from those of others. */
export const prefix = 'Brandlint: ';

/** The ids of the categories that are ours; empty where none was made yet. */
export async function findCategories(): Promise<Set<string>> {
  const categories = await figma.annotations.getAnnotationCategoriesAsync();
  return new Set(categories.flatMap((category) => (category.label === label ? [category.id] : [])));
}

/** The id of our category, made where there is none. */
export async function ensureCategory(): Promise<string> {
  const [known] = await findCategories();
  if (known !== undefined) return known;
  const made = await figma.annotations.addAnnotationCategoryAsync({ label, color: 'violet' });
  return made.id;
}
