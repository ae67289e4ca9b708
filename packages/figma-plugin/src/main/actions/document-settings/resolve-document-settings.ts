import { createChecker, writePartnerMark, type Brand, type Partner, type Settings } from '@brandlint/core';
import { resolveSettings } from '@brandlint/config/plain';
import type { DocumentSettings } from '../../../messages.ts';
import { describeError } from '../../live/read-guarded.ts';

/** What a document is checked against. `fault`: its settings cannot be used as they are, in one sentence. */
export type Resolved = { brand: Brand; settings: Settings; fault?: string };

/** The brand and the settings that a document's own settings come to; the built-in ones where they cannot be used. */
export function resolveDocumentSettings(own: DocumentSettings, builtIn: Brand): Resolved {
  const brand = own.brand ?? builtIn;
  const settings = addLibraries(own.config?.settings ?? resolveSettings(brand), own);
  const fault = findFault(brand, settings);
  if (fault === undefined) return { brand, settings };
  const text = `The settings of this file cannot be used (${fault}), so the built-in brand is; import them again.`;
  return { brand: builtIn, settings: resolveSettings(builtIn), fault: text };
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

/** Why nothing can be checked with them: rules throw on options that they do not know. Tried on an empty document. */
function findFault(brand: Brand, settings: Settings): string | undefined {
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
    return undefined;
  } catch (error) {
    return describeError(error);
  }
}
