import type { Reading } from '@brandlint/core';
import { createColorReader } from './colors/create-color-reader.ts';
import { mayHoldColor } from './colors/may-hold-color.ts';
import { createPlaceDescriber } from './create-place-describer.ts';
import type { ScriptSource } from './script-source.ts';
import { walkScript } from './walk-script.ts';

export { mayHoldColor };
export type { ScriptNames, ScriptNode, ScriptSource } from './script-source.ts';

const nothing: Reading = { uses: [], gaps: [], embedded: [], dependsOn: [], pictures: [] };

/**
 * Reads a script that its host has parsed: the colours in style objects, attributes, class names, assignments, themes and
 * templates of styles. A string is a colour only where something around it says so. What is a stylesheet of its own inside
 * it is left to the reader of stylesheets.
 */
export function readScript(source: ScriptSource): Reading {
  if (!mayHoldColor(source.text)) return nothing;
  const colors = createColorReader(source, createPlaceDescriber());
  walkScript(source, colors.enter);
  const { uses, gaps, embedded } = colors;
  return { uses, gaps: gaps.toArray(), embedded, dependsOn: [], pictures: [] };
}
