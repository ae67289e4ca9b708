/** How a piece of terminal output looks: its colour is a name of the terminal's own, or `#rrggbb`. */
type Look = { bold: boolean; dim: boolean; color: string | undefined };

/** A piece of one line, all of one look. `column` is where it begins, from 0. */
export type Run = Look & { column: number; text: string };

const names: ReadonlyMap<number, string> = new Map([
  [31, 'red'],
  [32, 'green'],
  [33, 'yellow'],
  [36, 'cyan'],
]);

/** The lines of what the command printed in colour, each as runs. Throws for a sequence that the command never writes. */
export function readAnsi(text: string): Run[][] {
  let look: Look = { bold: false, dim: false, color: undefined };
  return text.split('\n').map((line) => {
    const runs: Run[] = [];
    let column = 0;
    // eslint-disable-next-line no-control-regex -- these sequences are what is read
    for (const [, codes, words = ''] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+)/g)) {
      if (codes !== undefined) look = turn(look, codes.split(';').map(Number));
      else {
        runs.push({ ...look, column, text: words });
        column += words.length;
      }
    }
    return runs;
  });
}

function turn(look: Look, [code = 0, ...rest]: readonly number[]): Look {
  if (code === 1) return { ...look, bold: true };
  if (code === 2) return { ...look, dim: true };
  if (code === 22) return { ...look, bold: false, dim: false };
  if (code === 39) return { ...look, color: undefined };
  if (code === 38 && rest[0] === 2) {
    const bytes = rest.slice(1, 4).map((byte) => byte.toString(16).padStart(2, '0'));
    return { ...look, color: `#${bytes.join('')}` };
  }
  const color = names.get(code);
  if (color === undefined) throw new Error(`no picture is drawn of the sequence ${String(code)}`);
  return { ...look, color };
}
