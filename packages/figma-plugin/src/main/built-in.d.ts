// Written when the plugin is built: see `scripts/embed-brand.ts`.

declare module 'brandlint-built-in' {
  import type { Brand } from '@brandlint/core';

  /** The brand that is checked against where the document names no other. */
  export const brand: Brand;
}
