import type { Scheme } from './snapshot.ts';

/** What a browser is told so that a page is in a scheme. */
export type Emulation = { media: 'screen' | 'print'; colorScheme: 'light' | 'dark' };

export const emulations: Record<Scheme, Emulation> = {
  light: { media: 'screen', colorScheme: 'light' },
  dark: { media: 'screen', colorScheme: 'dark' },
  print: { media: 'print', colorScheme: 'light' },
};
