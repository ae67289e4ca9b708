import type { DocumentSettings } from '../../../messages.ts';
import { isBrand, limits, options } from './is-brand.ts';
import { fraction, list, object, oneOf, table, text, type Shape } from './shape.ts';

const matcher = object({}, { within: list(text), files: list(text) });
const partnerColor = object(
  { name: text },
  { screen: list(fraction, 3), ink: list(fraction, 4), spot: text },
);

const artwork = list(
  object({
    principle: (value) => value === null || text(value),
    name: text,
    outline: text,
    colors: list(text),
  }),
);

const settings = object({
  scope: oneOf('unset', 'co-branded', 'network'),
  profiles: list(text),
  law: matcher,
  areas: list(matcher),
  partners: list(object({ name: text, palette: list(partnerColor), artwork: matcher })),
  logos: matcher,
  vendored: matcher,
  icons: object({ registered: artwork, logos: artwork, marks: list(text), iconography: matcher }),
  deliverables: list(object({ name: text, files: matcher })),
  limits,
  neutrals: list(list(fraction, 3)),
  rules: table(object({}, { severity: oneOf('off', 'error', 'warning', 'note'), options })),
});

const documentSettings: Shape = object(
  {
    partnerLibraries: list(object({ collectionKey: text, partner: text }, { palette: list(partnerColor) })),
  },
  { brand: isBrand, config: object({ name: text, text, settings }) },
);

/** Whether a value is what a document keeps of its settings. */
export function isDocumentSettings(value: unknown): value is DocumentSettings {
  return documentSettings(value);
}
