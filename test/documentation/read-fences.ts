/** A block of code of a page: its language, the word after it, and where its text stands. */
export type Fence = { language: string; name: string; text: string; start: number; end: number };

/** The blocks of code of a page, in their order. */
export function readFences(page: string): Fence[] {
  return [...page.matchAll(/^```(\w*) ?(\S*)\n(.*?)^```$/gms)].map(
    ({ index, 0: whole, 1: language = '', 2: name = '', 3: text = '' }) => {
      const start = index + whole.indexOf('\n') + 1;
      return { language, name, text, start, end: start + text.length };
    },
  );
}
