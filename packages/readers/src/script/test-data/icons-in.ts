import type { IconUse, Reading, TextUse } from '@brandlint/core';
import { readScript } from '../read-script.ts';
import type { ScriptNames } from '../script-source.ts';
import { parseScript, type ParserName } from './parse-script.ts';

/** The reading of a script whose host is interested in all of it. */
export function readAll(text: string, parser: ParserName = 'typescript', names: ScriptNames = {}): Reading {
  return readScript({ ...parseScript(text, parser, names), interests: () => true });
}

/** The icons of a script. */
export function iconsIn(text: string, parser?: ParserName, names?: ScriptNames): IconUse[] {
  return readAll(text, parser, names).uses.flatMap((use) => (use.kind === 'icon' ? [use] : []));
}

/** The texts of a script. */
export function textsIn(text: string, parser?: ParserName, names?: ScriptNames): TextUse[] {
  return readAll(text, parser, names).uses.flatMap((use) => (use.kind === 'text' ? [use] : []));
}
