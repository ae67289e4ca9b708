/** Longer names are cut. */
const longest = 60;

/** The name of a report's file, safe on every system: `brandlint-spring-campaign.md`. */
export function nameFile(document: string, extension: 'md' | 'json'): string {
  const name = document
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^a-z0-9\u00df-\u00f6\u00f8-\u024f]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return `brandlint-${name === '' ? 'report' : name}.${extension}`;
}
