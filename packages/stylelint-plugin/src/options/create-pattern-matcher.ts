import { isSoundPattern, type Pattern } from './secondary-options.ts';

/** Makes the function that says whether a text is one of those that patterns name; `undefined` where none is named. */
export function createPatternMatcher(
  patterns: Pattern | readonly Pattern[] | undefined,
): ((text: string) => boolean) | undefined {
  const tests = (patterns === undefined ? [] : [patterns].flat()).filter(isSoundPattern).map(toTest);
  return tests.length === 0 ? undefined : (text) => tests.some((test) => test(text));
}

function toTest(pattern: Pattern): (text: string) => boolean {
  if (typeof pattern === 'string') {
    const source = /^\/(.*)\/([a-z]*)$/s.exec(pattern);
    if (!source) return (text) => text === pattern;
    return toTest(new RegExp(source[1] ?? '', source[2]));
  }
  // A global or sticky one remembers where it was, from one text to the next.
  const expression = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  return (text) => expression.test(text);
}
