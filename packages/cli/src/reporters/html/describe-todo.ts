import type { SourceFinding } from '@brandlint/core';
import { countFixable } from '../text/count-fixable.ts';
import type { ColorPair } from './collect-color-pairs.ts';
import { cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { writeValue } from './write-swatch.ts';

/** What can be done about a colour that is nearly official or in no palette; never more than the brand asks. */
export function describeTodo({ kind, expected, token, partner, findings }: ColorPair, page: Page): Markup {
  const name = token?.name ?? 'the official colour';
  if (kind === 'near')
    return writeTodo(markup`use ${name}, ${writeValue(expected)}.${writeAutomatic(findings, page)}`);
  if (partner)
    return writeTodo(
      markup`use ${writeValue(expected)}, as ${cutText(partner.name, 80)} declares it, or have this one declared as well.`,
    );
  return writeTodo(markup`use ${name}, or have it declared as a partner’s or as neutral.`);
}

/** What can be done about a message, where its findings offer one and the same change. */
export function describeChange(findings: readonly SourceFinding[], page: Page): Markup | undefined {
  const changes = new Set(findings.map(({ suggestions: [first] }) => JSON.stringify(first?.replace)));
  const replace = findings[0]?.suggestions[0]?.replace;
  if (replace === undefined || changes.size > 1 || findings[0]?.outcome !== 'fail') return undefined;
  const automatic = writeAutomatic(findings, page);
  if (replace.kind === 'text') return writeTodo(markup`write “${cutText(replace.text, 300)}”.${automatic}`);
  const token = page.context.brand.palette.find(({ name }) => name === replace.token);
  return writeTodo(
    markup`use ${replace.token}${replace.as === 'screen' && token ? markup`, ${writeValue(token.hex)}` : undefined}.${automatic}`,
  );
}

function writeTodo(words: Markup): Markup {
  return markup`<p class="todo"><strong>What to do:</strong> ${words}</p> `;
}

/** Whether a program can write the change without anybody looking at it. */
function writeAutomatic(findings: readonly SourceFinding[], { context: { brand } }: Page): string {
  const { safe } = countFixable(findings, brand);
  if (safe === 0) return '';
  return safe === findings.length
    ? ' Whoever made this report can have that changed automatically.'
    : ' Where it stands in code, whoever made this report can have that changed automatically.';
}
