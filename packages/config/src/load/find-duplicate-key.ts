import { type DataError, writePath } from '@brandlint/core/brand';

/** An object or a list that is open where a text is read. */
type Open = { keys: Set<string> | undefined; key: string | number };

/**
 * The first key that stands twice in an object of a JSON text, of which every reader would forget the first; `undefined`
 * where there is none. `text` is known to be JSON; `under`: only what lies under this key at the top is looked at.
 */
export function findDuplicateKey(file: string, text: string, under?: string): DataError | undefined {
  const sign = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
  const open: Open[] = [];
  for (const { 0: token, index } of text.matchAll(sign)) {
    const top = open.at(-1);
    if (token === '{' || token === '[') {
      open.push(token === '{' ? { keys: new Set(), key: '' } : { keys: undefined, key: 0 });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (top && typeof top.key === 'number') top.key++;
    } else if (top?.keys && isKey(text, index + token.length)) {
      const key = String(JSON.parse(token));
      top.key = key;
      const isLookedAt = under === undefined || (open.length === 1 ? key === under : open[0]?.key === under);
      if (isLookedAt && top.keys.has(key)) return describe(file, text, index, open, key);
      top.keys.add(key);
    }
  }
  return undefined;
}

function describe(file: string, text: string, offset: number, open: readonly Open[], key: string): DataError {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return {
    file,
    position: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
    path: writePath(open.slice(0, -1).map((one) => one.key)),
    cause: `"${key.length > 60 ? `${key.slice(0, 59)}…` : key}" is there twice, and only the last one would hold`,
    cure: 'keep one of them',
  };
}

/** Whether a colon follows. */
function isKey(text: string, from: number): boolean {
  const ink = /\S/g;
  ink.lastIndex = from;
  return ink.exec(text)?.[0] === ':';
}
