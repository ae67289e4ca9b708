import type { Config } from '../schema/config-schema.ts';
import type { InitAnswers } from './questions.ts';

/** Where the configuration is written: its name, and its text. */
export type WrittenConfig = { path: string; text: string };

/** How the user's own colours are called in reports until somebody writes a better name. */
const ownName = 'our own brand';

/** The configuration that the answers make. `schema` is the address of its JSON Schema, where editors can reach one. */
export function writeConfig(answers: InitAnswers, schema?: string): WrittenConfig {
  const config: Config = {
    ...(schema !== undefined && { $schema: schema }),
    scope: answers.scope ?? 'unset',
    ...(answers.areas && { areas: [...answers.areas] }),
    ...(answers.paletteFrom !== undefined && {
      partners: [{ name: ownName, paletteFrom: answers.paletteFrom }],
    }),
    ...(answers.law === true && { law: true }),
  };
  return { path: 'brandlint.config.json', text: `${JSON.stringify(config, null, 2)}\n` };
}

/** What the configuration will do, a sentence a line. */
export function describeConfig({
  scope = 'unset',
  areas = [],
  paletteFrom,
  law = false,
}: InitAnswers): readonly string[] {
  const lines: string[] = [scopeSentences[scope]];
  if (areas.length > 0) lines.push(`Only official colours belong in ${areas.join(', ')}.`);
  else if (scope === 'co-branded')
    lines.push('No area is named yet: add "areas" when you know where they are.');
  if (paletteFrom !== undefined) lines.push(`The colours in ${paletteFrom} count as your own.`);
  if (law) lines.push('Text with too little contrast is an error, because the law asks for it.');
  return lines;
}

const scopeSentences = {
  unset: 'A near miss of an official colour is an error; other colours are listed as warnings.',
  'co-branded':
    'A near miss of an official colour is an error; other colours count inside the areas, and are summed up elsewhere.',
  network: 'Every colour is official, neutral or a partner’s; any other is an error.',
} as const;
