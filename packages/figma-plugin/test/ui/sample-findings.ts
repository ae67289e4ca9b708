import type { Checked, LayerPlace, PanelFinding, Update } from '../../src/messages.ts';
import { words } from '../../src/ui/words/words.ts';
import { brand } from './sample-state.ts';

type Near = { found: string; token: string; wanted: string; deltaE: number };

export function placeAt(number: number, name = `Rectangle ${number}`): LayerPlace {
  return { nodeId: `1:${number}`, path: ['Page 1', 'Landing page', name], part: 'fill 1' };
}

/** A colour that is nearly one of the palette. */
export function nearFinding(
  number: number,
  { found, token, wanted, deltaE }: Near,
  more: Partial<PanelFinding> = {},
): PanelFinding {
  return {
    key: `near-${number}`,
    rule: 'color-as-published',
    requirement: 'color-as-published',
    severity: 'error',
    outcome: 'fail',
    message: `Expected "${found}" to be ${token} "${wanted}" (${words.deltaE(deltaE)}).`,
    places: [placeAt(number)],
    count: 1,
    written: found,
    color: {
      found: { css: found, text: found },
      verdict: 'near',
      wanted: { css: wanted, text: wanted, name: token },
      deltaE,
    },
    remedy: { token, swatch: { css: wanted, text: wanted }, bindsTo: `Brand/${token}`, isSafe: true },
    isStale: false,
    ...more,
  };
}

function strangerFinding(number: number, found: string, name: string, deltaE: number): PanelFinding {
  const token = brand.palette.find((known) => known.name === name) ?? brand.palette[0];
  if (!token) throw new Error('no palette');
  return {
    key: `stranger-${number}`,
    rule: 'color-in-palette',
    requirement: 'color-in-palette',
    severity: 'note',
    outcome: 'review',
    message: `"${found}" is not in the palette; the nearest is ${name} (ΔE ${deltaE}, a different colour).`,
    places: [placeAt(number)],
    count: 1,
    written: found,
    color: {
      found: { css: found, text: found },
      verdict: 'stranger',
      wanted: { css: token.hex, text: token.hex, name },
      deltaE,
    },
    isStale: false,
  };
}

export const magenta: Near = { found: '#C51E80', token: 'Magenta', wanted: '#C41E7F', deltaE: 0.24 };
const teal: Near = { found: '#70B9CE', token: 'Teal', wanted: '#74B8CA', deltaE: 2.31 };

/** Findings of every sort. */
export const sampleFindings: readonly PanelFinding[] = [
  ...[1, 2, 3, 4, 5, 6].map((number) => nearFinding(number, magenta)),
  ...[7, 8].map((number) => nearFinding(number, teal, { severity: 'warning' })),
  nearFinding(
    9,
    { found: '#6BB24F', token: 'Green', wanted: '#6BB240', deltaE: 3.1 },
    {
      remedy: {
        token: 'Green',
        swatch: { css: '#6BB240', text: '#6BB240' },
        isSafe: false,
        unsafeBecause: 'it lies in a component that other files use',
      },
      component: 'Button/Primary',
      places: [placeAt(9, 'A layer with quite a long name that somebody wrote on a Friday')],
      count: 140,
    },
  ),
  {
    key: 'name-1',
    rule: 'principle-name-as-published',
    requirement: 'principle-name-as-published',
    severity: 'warning',
    outcome: 'fail',
    message: `Expected "Comunity Voice" to be "${brand.principles[0]?.name ?? ''}".`,
    places: [{ ...placeAt(20, 'Heading'), part: 'characters 1–14' }],
    count: 1,
    written: 'Comunity Voice',
    principle: brand.principles[0]?.name ?? '',
    remedy: { text: brand.principles[0]?.name ?? '', isSafe: true },
    isStale: false,
  },
  {
    key: 'contrast-1',
    rule: 'text-contrast-minimum',
    requirement: 'text-contrast-minimum',
    severity: 'note',
    outcome: 'review',
    message: 'The contrast of this text cannot be told: it lies on a picture (between 1.8 and 6.2 to 1).',
    places: [{ ...placeAt(21, 'Caption'), part: 'characters 4–9' }],
    count: 1,
    written: '#FFFFFF',
    isStale: false,
  },
  strangerFinding(30, '#00A3E0', 'Blue', 9.8),
  strangerFinding(31, '#00A3E0', 'Blue', 9.8),
  strangerFinding(32, '#2B2F6C', 'Purple', 20.9),
];

const noColors = { official: 0, partner: 0, neutral: 0, near: 0, stranger: 0, unknown: 0 };

export const sampleChecked: Checked = {
  scope: 'selection',
  what: 'Page 1 › Landing page',
  layers: 574,
  isCancelled: false,
  summary: {
    files: 1,
    errors: 7,
    warnings: 3,
    notes: 0,
    reviews: 4,
    unjudged: 3,
    unreadable: 0,
    colors: { ...noColors, official: 41, neutral: 12, near: 9, stranger: 3 },
  },
  recognised: [
    {
      principle: brand.principles[1]?.name ?? '',
      as: 'icon',
      by: 'outline',
      labelled: true,
      places: [{ kind: 'node', nodeId: '1:50', property: [], path: ['Page 1', 'Landing page', 'icon/01'] }],
      count: 1,
    },
  ],
  requirements: [],
  manual: brand.requirements.flatMap(({ id, basis, level, check }) =>
    check.kind === 'manual' ? [{ requirement: id, question: check.question, basis, level }] : [],
  ),
  gaps: [
    {
      kind: 'unjudged',
      code: 'unknown-paint',
      reason: 'a paint of the type SHADER is not known',
      places: [],
      count: 3,
    },
  ],
};

/** A check from its beginning to its end. */
export const sampleCheck: readonly Update[] = [
  { type: 'cleared' },
  { type: 'progress', layers: 100, total: 574 },
  { type: 'found', findings: sampleFindings },
  { type: 'progress', layers: 574, total: 574 },
  { type: 'checked', checked: sampleChecked },
];

/** A check that found nothing. */
export const cleanCheck: readonly Update[] = [
  { type: 'cleared' },
  {
    type: 'checked',
    checked: {
      ...sampleChecked,
      summary: { ...sampleChecked.summary, errors: 0, warnings: 0, reviews: 0 },
      gaps: [],
    },
  },
];
