import type { Brand, Settings } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import type { Clause, DocumentSettings, PanelState } from '../../messages.ts';
import { readMarks } from '../live/read-marks.ts';
import type { Bindings } from '../workspace.ts';
import { toOfficialSwatch } from './to-swatch.ts';

/** What the panel's state is made of. */
export type StateParts = {
  brand: Brand;
  rules: PanelState['rules'];
  settings: Settings;
  documentSettings: DocumentSettings;
  profile: ColorProfile;
  canEdit: boolean;
  bindings: Bindings;
  waivers: PanelState['waivers'];
};

/** What the panel knows of the document and of what is selected in it. */
export function toPanelState(parts: StateParts): PanelState {
  const { brand, rules, settings, documentSettings, profile, canEdit, bindings, waivers } = parts;
  const { id, name, limits } = brand;
  return {
    fileName: figma.root.name,
    brand: {
      id,
      name,
      palette: brand.palette.map((token) => ({ ...toOfficialSwatch(token, profile), name: token.name })),
      principles: brand.principles.map((principle) => principle.name),
      limits,
    },
    clauses: toClauses(brand),
    rules,
    profile,
    canEdit,
    selection: toSelection(),
    settings: documentSettings,
    partners: settings.partners.map((partner) => partner.name),
    waivers,
    variables: [...bindings].flatMap(([token, { kind }]) => (kind === 'variable' ? [token] : [])),
  };
}

function toClauses({ requirements }: Brand): Clause[] {
  return requirements.map(({ id, statement, basis, source }) => {
    return { id, statement, basis, quote: source.quote, document: source.document };
  });
}

function toSelection(): PanelState['selection'] {
  const { selection } = figma.currentPage;
  const [first, ...others] = selection;
  const all = selection.map((live) => readMarks(live, []));
  const [mark] = all;
  const isShared = mark !== undefined && all.every((other) => JSON.stringify(other) === JSON.stringify(mark));
  return {
    count: selection.length,
    name: first && others.length === 0 ? first.name : null,
    isArea: isShared && mark.isArea === true,
    partner: (isShared ? mark.partner : undefined) ?? null,
  };
}
