import type { Basis, Level } from '@brandlint/core';

/** What a requirement rests on, in the words of every report. */
export const basisWords: Readonly<Record<Basis, string>> = {
  stated: 'The document says so',
  derived: 'We read the document so',
  law: 'The law asks it',
  practice: 'Good practice',
};

/** How much a finding weighs by its level. */
export const levelWords: Readonly<Record<Level, string>> = {
  must: 'as an error',
  should: 'as a warning',
  may: 'as a note',
};
