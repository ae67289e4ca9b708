import type { Brand } from '@brandlint/core';
import type { PanelState } from '../messages.ts';

/** What the plugin brings along as data: the brand where the document names no other, and all rules that can be named. */
export type BuiltIn = { brand: Brand; rules: PanelState['rules'] };

const opening = '<script type="application/json" id="built-in">';
const closing = '</script>';

/** Writes the element of the window that holds it: nothing in it can end the element or begin a comment. */
export function writeBuiltIn(builtIn: BuiltIn): string {
  return `${opening}${JSON.stringify(builtIn).replaceAll('<', String.raw`\u003c`)}${closing}`;
}

/** Reads it from the text of the window, which Figma hands over whether it is shown or not; throws where it has none. */
export function readBuiltIn(html: string): BuiltIn {
  const start = html.lastIndexOf(opening) + opening.length;
  return JSON.parse(html.slice(start, html.indexOf(closing, start))) as BuiltIn;
}
