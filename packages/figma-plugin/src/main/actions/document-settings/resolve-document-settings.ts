import {
  createChecker,
  writePartnerMark,
  type Brand,
  type Checker,
  type Partner,
  type Settings,
} from '@brandlint/core';
import { resolveSettings } from '@brandlint/config/plain';
import type { DocumentSettings } from '../../../messages.ts';
import { describeError } from '../../live/read-guarded.ts';

/** What a document is checked against, and what checks it. `fault`: its settings cannot be used as they are, in one sentence. */
export type Resolved = { brand: Brand; settings: Settings; checker: Checker; fault?: string };

/** The brand and the settings that a document's own settings come to; the built-in ones where they cannot be used. */
export function resolveDocumentSettings(own: DocumentSettings, builtIn: Brand): Resolved {
  const brand = own.brand ?? builtIn;
  const settings = addLibraries(own.config?.settings ?? resolveSettings(brand), own);
  const tried = tryChecker(brand, settings);
  if (typeof tried !== 'string') return { brand, settings, checker: tried };
  const fault = `The settings of this file cannot be used (${tried}), so the built-in brand is; import them again.`;
  const plain = resolveSettings(builtIn);
  return { brand: builtIn, settings: plain, checker: createChecker(builtIn, plain, new Map()), fault };
}

/** A library's colours are its partner's, beside those that the configuration knows. */
function addLibraries(settings: Settings, { partnerLibraries }: DocumentSettings): Settings {
  const partners = new Map<string, Partner>(settings.partners.map((partner) => [partner.name, partner]));
  for (const { partner: name, palette = [] } of partnerLibraries) {
    const partner = partners.get(name) ?? {
      name,
      palette: [],
      artwork: { within: [writePartnerMark(name)] },
    };
    partners.set(name, { ...partner, palette: [...partner.palette, ...palette] });
  }
  return { ...settings, partners: [...partners.values()] };
}

/** A checker, or why nothing can be checked: rules throw on options that they do not know. Tried on an empty document. */
function tryChecker(brand: Brand, settings: Settings): Checker | string {
  try {
    const checker = createChecker(brand, settings, new Map());
    const report = checker.check({
      source: '',
      hash: '',
      uses: [],
      gaps: [],
      embedded: [],
      dependsOn: [],
      pictures: [],
      artworks: [],
    });
    checker.checkRun([report]);
    return checker;
  } catch (error) {
    return describeError(error);
  }
}
