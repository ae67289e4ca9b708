import type { Brand } from '@brandlint/core';
import { suggestName } from '@brandlint/core/brand';
import { paletteEndings } from '../partners/read-palette-file.ts';

/** What the user answered; what was not asked is absent. */
export type InitAnswers = {
  scope?: 'unset' | 'co-branded' | 'network';
  /** Patterns over what contains a colour. */
  areas?: readonly string[];
  /** A file with the user's own colours. */
  paletteFrom?: string;
  law?: boolean;
};

/** One question of `brandlint init`, asked in a line. */
export type InitQuestion = {
  id: keyof InitAnswers;
  text: string;
  /** What may be answered, where it is a choice. */
  choices?: readonly { value: string; text: string }[];
  /** What an empty answer means. */
  preset: string;
  /** Whether it is asked at all, after what was answered before. */
  isAsked: (answers: InitAnswers) => boolean;
  /** The answers with this one added, or why it is no answer: cause and cure, without a full stop. */
  accept: (written: string, answers: InitAnswers) => { answers: InitAnswers } | { problem: string };
};

/**
 * The questions for a brand, four at most, in the order in which they are asked. `findFault`: why a file cannot be taken,
 * cause and cure, without a full stop; nobody looks where it is not given.
 */
export function initQuestions(
  brand: Brand,
  findFault: (file: string) => string | undefined = () => undefined,
): readonly InitQuestion[] {
  const law = brand.requirements.find(({ basis }) => basis === 'law');
  return [
    askScope(brand),
    askAreas(brand),
    askPalette(findFault),
    ...(law ? [askLaw(law.source.document)] : []),
  ];
}

function askScope({ name }: Brand): InitQuestion {
  const scopes = ['unset', 'co-branded', 'network'] as const;
  return {
    id: 'scope',
    text: 'Whose material is this?',
    choices: [
      { value: 'co-branded', text: `ours, with colours of the ${name} in some places` },
      { value: 'network', text: `the ${name}’s own` },
      { value: 'unset', text: 'not decided yet: other colours are only listed' },
    ],
    preset: 'co-branded',
    isAsked: () => true,
    accept: (written, answers) => {
      const scope = scopes.find((value) => value === written.toLowerCase());
      if (scope) return { answers: { ...answers, scope } };
      return { problem: `"${written}" is none of the answers; ${suggestName(written, scopes)}` };
    },
  };
}

function askAreas({ name }: Brand): InitQuestion {
  return {
    id: 'areas',
    text: `Where do the colours of the ${name} stand? Selectors, elements or layers, separated by commas; * is any text`,
    preset: '',
    isAsked: ({ scope }) => scope === 'co-branded',
    accept: (written, answers) => {
      const areas = written.split(',').flatMap((area) => (area.trim() === '' ? [] : [area.trim()]));
      return { answers: areas.length > 0 ? { ...answers, areas } : answers };
    },
  };
}

function askPalette(findFault: (file: string) => string | undefined): InitQuestion {
  return {
    id: 'paletteFrom',
    text: `Which file holds your own colours? (${paletteEndings.join(', ')}; empty for none)`,
    preset: '',
    isAsked: ({ scope }) => scope !== 'network',
    accept: (written, answers) => {
      const file = written.trim();
      if (file === '') return { answers };
      if (!paletteEndings.some((ending) => file.toLowerCase().endsWith(ending))) {
        return {
          problem: `no colours can be taken from "${file}"; name a file that ends in ${paletteEndings.join(', ')}`,
        };
      }
      const problem = findFault(file);
      return problem === undefined ? { answers: { ...answers, paletteFrom: file } } : { problem };
    },
  };
}

function askLaw(document: string): InitQuestion {
  return {
    id: 'law',
    text: `Does this law bind the material: ${document}?`,
    choices: [
      { value: 'yes', text: 'it does' },
      { value: 'no', text: 'it does not, or nobody knows yet' },
    ],
    preset: 'no',
    isAsked: () => true,
    accept: (written, answers) => {
      const answer = written.toLowerCase();
      if (answer === 'yes' || answer === 'y') return { answers: { ...answers, law: true } };
      if (answer === 'no' || answer === 'n') return { answers: { ...answers, law: false } };
      return { problem: `"${written}" is neither yes nor no; write one of them` };
    },
  };
}
