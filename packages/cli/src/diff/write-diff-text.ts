import { toWeight } from '../reporters/finding/to-weight.ts';
import type { Capabilities } from '../terminal/capabilities.ts';
import { shortenEnd } from '../terminal/display-width.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { createStyle } from '../terminal/style.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ChangedColor, ChangedFinding, Comparison, UntoldFinding } from './comparison.ts';
import { writeBalance, writePart, writeUnread, writeVerdict } from './write-words.ts';

/** Longer than this a message says no more. */
const longestMessage = 300;

/** How many colours are named. */
const colorsShown = 12;

/** What differs between two reports, for a person at a terminal. */
export function* writeDiffText(comparison: Comparison, { color, width }: Capabilities): Generator<string> {
  const style = createStyle(color);
  const { come, gone, untold, colors, requirements, since } = comparison;
  const wrap = (text: string) => wrapText(stripControl(text), width);
  if (come.length > 0) yield* writeSection(style.bold('Came'), come, '+', style.red);
  if (gone.length > 0) yield* writeSection(style.bold('Gone'), gone, '-', style.green);
  if (untold.length > 0) yield* writeSection(style.bold('Can no longer be told'), untold, '?', style.yellow);
  if (colors.come.length + colors.gone.length > 0) {
    yield `${style.bold('Colours')}\n`;
    for (const [sign, some] of [['+', colors.come] as const, ['-', colors.gone] as const])
      if (some.length > 0) yield* writeLines([`${sign} ${writeColors(some)}`]);
    yield '\n';
  }
  if (requirements.length > 0) {
    yield `${style.bold('Requirements')}\n`;
    yield* writeLines(
      requirements.map(
        ({ id, before, after }) => `${id}: ${before ?? 'not asked'} → ${after ?? 'not asked'}`,
      ),
    );
    yield '\n';
  }
  if (since !== undefined) yield `${wrap(writePart(since)).join('\n')}\n`;
  yield `${wrap(writeVerdict(comparison)).map(style.bold).join('\n')}\n`;
  const unread = writeUnread(comparison);
  if (unread !== undefined) yield `${wrap(unread).join('\n')}\n`;
  yield `${wrap(writeBalance(comparison)).join('\n')}\n`;

  function* writeSection(
    title: string,
    findings: readonly (ChangedFinding | UntoldFinding)[],
    sign: string,
    paint: (text: string) => string,
  ): Generator<string> {
    yield `${title}\n`;
    for (const finding of findings) {
      const [first = '', ...rest] = wrapText(writeFinding(finding), width - 4);
      yield `  ${paint(sign)} ${first}\n`;
      for (const line of rest) yield `    ${line}\n`;
    }
    yield '\n';
  }

  function* writeLines(lines: readonly string[]): Generator<string> {
    for (const line of lines)
      yield `${wrapText(stripControl(line), width - 4)
        .map((part, i) => `${i === 0 ? '  ' : '    '}${part}`)
        .join('\n')}\n`;
  }
}

function writeFinding(finding: ChangedFinding | UntoldFinding): string {
  const { source, place, rule, message, count, accepted } = finding;
  const where = source === null ? 'the whole run' : `${source}${place === null ? '' : ` ${place}`}`;
  const times = count > 1 ? ` (${count} times)` : '';
  const words = shortenEnd(message.slice(0, 4 * longestMessage), longestMessage);
  return stripControl(
    `${where}  ${toWeight(finding)}  ${rule}: ${words}${times}${'because' in finding ? ` [${finding.because}]` : ''}${accepted ? ' [accepted in the other report]' : ''}`,
  );
}

function writeColors(colors: readonly ChangedColor[]): string {
  const named = colors
    .slice(0, colorsShown)
    .map(({ value, verdict, count }) => `${value} (${verdict}, ${count} ×)`)
    .join(', ');
  const rest = colors.length - colorsShown;
  return rest > 0 ? `${named}, … and ${rest} more` : named;
}
