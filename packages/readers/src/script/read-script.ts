import type { Reading } from '@brandlint/core';
import { createColorReader } from './colors/create-color-reader.ts';
import { mayHoldColor } from './colors/may-hold-color.ts';
import { createPlaceDescriber } from './create-place-describer.ts';
import { mayHoldMarkup } from './icons/may-hold-markup.ts';
import { readIconsAndTexts } from './icons/read-icons-and-texts.ts';
import type { ScriptSource } from './script-source.ts';
import { markDrawn } from '../text/mark-drawn.ts';
import { walkScript } from './walk-script.ts';

export { mayHoldColor, mayHoldMarkup };
export type { ScriptNames, ScriptNode, ScriptSource } from './script-source.ts';

const nothing: Reading = { uses: [], gaps: [], embedded: [], dependsOn: [], pictures: [] };

/**
 * Reads a script that its host has parsed: the colours in style objects, attributes, class names, assignments, themes and
 * templates of styles; where the host is interested in its text, also the icons and texts of its JSX. A string is a colour
 * only where something around it says so. What is a stylesheet of its own inside it is left to the reader of stylesheets.
 */
export function readScript(source: ScriptSource): Reading {
  const colors = readColors(source);
  if (!mayHoldMarkup(source.text) || source.interests?.(source.text) !== true) return colors;
  const { uses, pictures, gaps, drawn } = readIconsAndTexts(source, createPlaceDescriber());
  const marked = markDrawn(colors, drawn);
  return { ...marked, uses: [...marked.uses, ...uses], pictures, gaps: [...colors.gaps, ...gaps] };
}

function readColors(source: ScriptSource): Reading {
  if (!mayHoldColor(source.text)) return nothing;
  const colors = createColorReader(source, createPlaceDescriber());
  walkScript(source, colors.enter);
  const { uses, gaps, embedded } = colors;
  return { uses, gaps: gaps.toArray(), embedded, dependsOn: [], pictures: [] };
}
