import type { Matcher } from './settings.ts';

/** Whether one of the containers fits one of the matcher's `within` patterns. */
export function matchesWithin(matcher: Matcher, within: readonly string[]): boolean {
  const patterns = matcher.within ?? [];
  return patterns.some((pattern) => within.some((container) => matchesPattern(pattern, container)));
}

/** So many names of containers are remembered for each list of patterns; then it begins anew. */
const mostNames = 10_000;

/** Whether one of the containers that something stands in fits one of the patterns. */
export type IsWithin = (patterns: readonly string[], within: readonly string[]) => boolean;

/** Makes the function that says whether containers fit patterns, for many uses that share their containers or their names. */
export function createContainerMatcher(): IsWithin {
  const known = new WeakMap<readonly string[], (within: readonly string[]) => boolean>();
  return (patterns, within) => {
    if (patterns.length === 0) return false;
    let isWithin = known.get(patterns);
    if (!isWithin) known.set(patterns, (isWithin = matchContainers(patterns)));
    return isWithin(within);
  };
}

function matchContainers(patterns: readonly string[]): (within: readonly string[]) => boolean {
  const answers = new WeakMap<readonly string[], boolean>();
  const names = new Map<string, boolean>();
  const isNamed = (container: string): boolean => {
    let answer = names.get(container);
    if (answer === undefined) {
      if (names.size >= mostNames) names.clear();
      answer = patterns.some((pattern) => matchesPattern(pattern, container));
      names.set(container, answer);
    }
    return answer;
  };
  return (within) => {
    let answer = answers.get(within);
    if (answer === undefined) answers.set(within, (answer = within.some(isNamed)));
    return answer;
  };
}

/** What a reader writes among the containers of something that its author marked as the brand's own area. */
export const areaMark = 'brandlint:area';

/** What a reader writes among the containers of something that its author marked as a partner's artwork. */
export function writePartnerMark(partner: string): string {
  return `brandlint:partner ${partner}`;
}

/** Whether a pattern over containers is one of these marks, and so names nothing that the user has. */
export function isMark(pattern: string): boolean {
  return pattern.startsWith('brandlint:');
}

/** Whether a path fits one of the matcher's `files` patterns. A pattern without `/` is held against the file's name. */
export function matchesFile(matcher: Matcher, path: string): boolean {
  const patterns = matcher.files ?? [];
  return patterns.some((pattern) => {
    if (!pattern.includes('/')) return matchesPattern(pattern, path.slice(path.lastIndexOf('/') + 1));
    const rooted = pattern.replace(/^\.?\//, '');
    return matchesPattern(rooted.endsWith('/') ? `${rooted}**` : rooted, path);
  });
}

/** Whether a matcher names anything at all. */
export function isEmptyMatcher(matcher: Matcher): boolean {
  return (matcher.within ?? []).length === 0 && (matcher.files ?? []).length === 0;
}

/**
 * Whether `text` fits `pattern`: `*` stands for any run of characters, letter case is ignored, all else is literal.
 * Each piece between two `*` is looked for once, after the one before it, so the time is at most the product of the lengths.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const wanted = pattern.toLowerCase();
  const given = text.toLowerCase();
  if (!wanted.includes('*')) return wanted === given;
  const pieces = wanted.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  const end = given.length - last.length;
  if (end < first.length || !given.startsWith(first) || !given.endsWith(last)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = given.indexOf(piece, from);
    if (at === -1 || at + piece.length > end) return false;
    from = at + piece.length;
  }
  return true;
}
