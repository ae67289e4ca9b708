import type { Brand } from '@brandlint/core';

/** What the palette can be written as. */
export const tokenFormats = [
  'css',
  'scss',
  'less',
  'json',
  'ts',
  'tailwind',
  'gpl',
  'ase',
  'aco',
  'soc',
  'office-theme',
  'figma',
] as const;

export type TokenFormat = (typeof tokenFormats)[number];

/** Writes the palette of a brand: text, or bytes where the format is none of text. */
export type WriteTokens = (brand: Brand) => string | Uint8Array<ArrayBuffer>;

/** The writer of a format; only what is asked for is loaded. */
export async function loadTokenWriter(format: TokenFormat): Promise<WriteTokens> {
  switch (format) {
    case 'css':
      return (await import('./write-css.ts')).writeCss;
    case 'scss':
      return (await import('./write-scss.ts')).writeScss;
    case 'less':
      return (await import('./write-less.ts')).writeLess;
    case 'json':
      return (await import('./write-design-tokens.ts')).writeDesignTokens;
    case 'ts':
      return (await import('./write-typescript.ts')).writeTypescript;
    case 'tailwind':
      return (await import('./write-tailwind.ts')).writeTailwind;
    case 'gpl':
      return (await import('./write-gpl.ts')).writeGpl;
    case 'ase':
      return (await import('./write-ase.ts')).writeAse;
    case 'aco':
      return (await import('./write-aco.ts')).writeAco;
    case 'soc':
      return (await import('./write-soc.ts')).writeSoc;
    case 'office-theme':
      return (await import('./write-office-theme.ts')).writeOfficeTheme;
    case 'figma':
      return (await import('./write-figma.ts')).writeFigma;
  }
}
