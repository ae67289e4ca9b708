import { readFileSync } from 'node:fs';
import { rules } from '@brandlint/core';
import { loadBrand } from '@brandlint/core/brand';
import type { PanelState } from '../../src/messages.ts';

const files = new URL('../../../../brands/ccin/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, files), 'utf8'));

const loaded = loadBrand({
  file: 'brand.json',
  json: read('brand.json'),
  paletteFile: 'palette.tokens.json',
  paletteJson: read('palette.tokens.json'),
  rules,
});
if (!loaded.ok) throw new Error('the brand is at fault');

/** The brand that comes with Brandlint. */
export const brand = loaded.value;

/** What the panel is told of a document with one frame selected. */
export const sampleState: PanelState = {
  fileName: 'Campaign 2026',
  brand: {
    id: brand.id,
    name: brand.name,
    palette: brand.palette.map(({ name, hex }) => ({ name, css: hex, text: hex })),
    principles: brand.principles.map(({ name }) => name),
    limits: brand.limits,
  },
  clauses: brand.requirements.map(({ id, statement, basis, source }) => ({
    id,
    statement,
    basis,
    quote: source.quote,
    document: source.document,
  })),
  rules: rules.map(({ name, options }) => ({ name, options })),
  profile: 'srgb',
  canEdit: true,
  selection: { count: 1, name: 'Landing page', isArea: false, partner: null },
  settings: { partnerLibraries: [] },
  partners: [],
  waivers: [],
  variables: [],
};
