import { type Brand, type Classify, rules, type Suggestion, type Token } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import type { LayerPlace, PanelFinding, Remedy } from '../../messages.ts';
import { toLayerPlace } from '../actions/to-layer-place.ts';
import { findWaiver } from '../actions/waivers/find-waiver.ts';
import type { Found } from '../found.ts';
import type { Bindings, WaiversByLayer } from '../workspace.ts';
import { parseWritten } from './parse-written.ts';
import { toOfficialSwatch, toSwatch } from './to-swatch.ts';

/** What a finding is shown with. */
export type PanelContext = {
  brand: Brand;
  profile: ColorProfile;
  bindings: Bindings;
  waivers: WaiversByLayer;
  classify: Classify;
  /** What was said of a colour before, by what is written: most findings are about few colours. */
  known: Map<string, PanelFinding['color']>;
};

const colorRules = new Set(rules.filter(({ on }) => on === 'color').map(({ name }) => name));

/**
 * A finding as the panel shows it; `undefined` where it is about no layer. `component` is the name of the component that it lies in,
 * where it is seen through instances.
 */
export function toPanelFinding(
  found: Found,
  context: PanelContext,
  component?: string,
): PanelFinding | undefined {
  const { key, finding, isStale } = found;
  const { rule, requirement, severity, outcome, message, count, written, data } = finding;
  const layers: LayerPlace[] = [];
  for (const place of finding.places) if (place.kind === 'node') layers.push(toLayerPlace(place));
  const [first, ...rest] = layers;
  if (!first) return undefined;
  const color = colorRules.has(rule) ? rememberColor(written, context) : undefined;
  const principle = data['principle'];
  const remedy = toRemedy(finding.suggestions[0], context);
  const waiver = findWaiver(finding, context.waivers);
  const shown: PanelFinding = {
    key,
    rule,
    requirement,
    severity,
    outcome,
    message,
    places: [first, ...rest],
    count,
    written,
    isStale,
  };
  if (component !== undefined) shown.component = component;
  if (color) shown.color = color;
  if (typeof principle === 'string' && principle !== '') shown.principle = principle;
  if (remedy) shown.remedy = remedy;
  if (waiver) shown.waiver = waiver;
  return shown;
}

function rememberColor(written: string, context: PanelContext): PanelFinding['color'] {
  const { known } = context;
  if (!known.has(written)) known.set(written, toColor(written, context));
  return known.get(written);
}

function toColor(written: string, { profile, classify }: PanelContext): PanelFinding['color'] {
  const color = parseWritten(written);
  if (!color) return undefined;
  const verdict = classify(color, []);
  const { nearest } = verdict;
  const found = toSwatch(written, color);
  const isPartners = verdict.name === 'stranger' && verdict.nearPartner !== undefined;
  if (!nearest || isPartners) return { found, verdict: isPartners ? 'partner' : verdict.name };
  const { token, distance } = nearest;
  return {
    found,
    verdict: verdict.name,
    wanted: { ...toOfficialSwatch(token, profile), name: token.name },
    ...(distance.kind === 'deltaE' && { deltaE: distance.value }),
  };
}

function toRemedy(suggestion: Suggestion | undefined, context: PanelContext): Remedy | undefined {
  if (!suggestion) return undefined;
  const { replace, safe, unsafeBecause } = suggestion;
  const rest = { isSafe: safe, ...(unsafeBecause !== undefined && { unsafeBecause }) };
  if (replace.kind === 'text') return { text: replace.text, ...rest };
  const token = context.brand.palette.find(({ name }) => name === replace.token);
  if (!token) return undefined;
  return { ...toTokenRemedy(token, context), ...rest };
}

function toTokenRemedy(token: Token, { profile, bindings }: PanelContext) {
  const binding = bindings.get(token.name);
  return {
    token: token.name,
    swatch: toOfficialSwatch(token, profile),
    ...(binding && { bindsTo: binding.name }),
  };
}
