import {
  makeLimitEntries,
  nearestName,
  profile,
  quoteValue,
  ruleOptions,
  schemaParts,
  scope,
} from '@brandlint/core/brand';
import * as v from 'valibot';

const { flag, hexColor, inks, list, number, oneOf, strict, text } = schemaParts;

const patterns = (description: string) =>
  list(text('A pattern; * stands for any run of characters.'), description);

const matcherObject = strict({
  within: v.exactOptional(patterns('Selectors, elements, layers, figures or slides that contain it.')),
  files: v.exactOptional(
    patterns('Files, as paths from this configuration; without a slash, names of files.'),
  ),
});

const matcher = (description: string) =>
  v.pipe(
    v.union(
      [patterns('Selectors, elements, layers, figures or slides that contain it.'), matcherObject],
      'this does not say where; write a list of patterns or { "within": [ … ], "files": [ … ] }',
    ),
    v.description(description),
  );

const partnerColor = v.union(
  [
    hexColor('The value on screen.'),
    strict({
      name: v.exactOptional(text('The name of the colour.')),
      hex: v.exactOptional(hexColor('The value on screen.')),
      cmyk: v.exactOptional(inks('The value in ink, in per cent.')),
      spot: v.exactOptional(text('The name of its spot ink.')),
    }),
  ],
  'this is not a colour; write six hexadecimal digits, or { "hex": …, "cmyk": …, "spot": … }',
);

const partner = strict({
  name: text('Who it is: a council, a funder, a firm.'),
  palette: v.exactOptional(list(partnerColor, 'Its colours.')),
  paletteFrom: v.exactOptional(
    v.pipe(
      v.union(
        [text('A path from this configuration.'), list(text('A path from this configuration.'), 'Paths.')],
        'this is not a path; write it in quotation marks',
      ),
      v.description('Files that hold its colours: CSS, Sass, theme.json, Design Tokens, ASE or GPL.'),
    ),
  ),
  artwork: v.exactOptional(matcher('Where its artwork sits: there no colour is judged.')),
});

const severities = ['off', 'error', 'warning', 'note'] as const;

const ruleSeverity = oneOf(severities, 'How much a finding weighs; "off" turns the rule off.');

/** How other linters call the same. */
const otherWords: Readonly<Record<string, string>> = {
  warn: 'warning',
  warnings: 'warning',
  info: 'note',
  hint: 'note',
  errors: 'error',
  none: 'off',
  '0': 'off',
  '1': 'warning',
  '2': 'error',
  false: 'off',
};

function nameSetting(input: unknown): string {
  const isPlain = typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean';
  return isPlain ? `${quoteValue(input)} is not a setting of a rule` : 'this is not a setting of a rule';
}

function writeSettingCure(input: unknown): string {
  const known = Object.entries(otherWords).find(([word]) => word === String(input).toLowerCase());
  if (known) return `write "${known[1]}"`;
  const nearest = typeof input === 'string' ? nearestName(input, severities) : undefined;
  if (nearest !== undefined) return `write "${nearest}"`;
  return 'write "off", "error", "warning", "note" or { "severity": …, "options": { … } }';
}

const limit = (maximum: number, description: string) => v.exactOptional(number(0, maximum, description));

/** What a configuration may hold. */
export const configSchema = v.pipe(
  strict({
    $schema: v.exactOptional(text('The address of this schema, for editors.')),
    brand: v.exactOptional(
      text(
        'The brand: the name of the one that comes with Brandlint, or the path of a folder with brand.json.',
      ),
    ),
    scope: v.exactOptional(
      scope(
        'Whose colours are on the material: nobody has said (unset), a member’s with the brand’s inside areas (co-branded), the brand’s alone (network).',
      ),
    ),
    profiles: v.exactOptional(list(profile('A profile.'), 'What kind of material it is.')),
    law: v.exactOptional(
      v.pipe(
        v.union(
          [flag('Everywhere, or nowhere.'), patterns('The files it applies to.')],
          'this does not say where; write true, false or a list of file patterns',
        ),
        v.description('Where the accessibility law applies: true, or patterns of files.'),
      ),
    ),
    areas: v.exactOptional(
      list(
        v.union(
          [text('A pattern over what contains a colour.'), matcherObject],
          'this is not an area; write a pattern, or { "within": [ … ], "files": [ … ] }',
        ),
        'Where only the brand’s own colours belong.',
      ),
    ),
    neutrals: v.exactOptional(
      v.pipe(
        strict({
          colors: v.exactOptional(list(hexColor('A colour.'), 'Further colours that belong to nobody.')),
          greys: limit(100, 'Up to this ΔE from the grey of its lightness a colour counts as grey.'),
        }),
        v.description('Colours that are nobody’s, beside white, black and greys.'),
      ),
    ),
    partners: v.exactOptional(list(partner, 'Who else’s colours may appear.')),
    logos: v.exactOptional(matcher('Artwork that is a logo: its colours are not judged.')),
    icons: v.exactOptional(
      v.pipe(
        strict({
          marks: v.exactOptional(
            list(
              text('A pattern with {principle} where the name of the principle stands; * is any text.'),
              'What marks an icon: patterns over all that it goes by, such as "acme-icon-{principle}".',
            ),
          ),
          iconography: v.exactOptional(
            matcher('Where a plain name is enough, because all that stands there are icons.'),
          ),
          registry: v.exactOptional(
            text('The file with the artwork that was registered, as a path from this configuration.'),
          ),
        }),
        v.description('How icons are known.'),
      ),
    ),
    deliverables: v.exactOptional(
      list(
        strict({
          name: text('What it is called.'),
          files: v.pipe(
            patterns('The files that belong to it.'),
            v.minLength(1, 'the list is empty; write at least one'),
          ),
        }),
        'What the material falls into, where it is handed over in parts.',
      ),
    ),
    vendored: v.exactOptional(
      patterns('Files of other people in this project: judged, and never fixed without being asked.'),
    ),
    limits: v.exactOptional(
      v.pipe(strict(makeLimitEntries(limit)), v.description('Limits in place of the brand’s own.')),
    ),
    rules: v.exactOptional(
      v.pipe(
        v.record(
          v.string(),
          v.union(
            [
              ruleSeverity,
              strict({
                severity: v.exactOptional(ruleSeverity),
                options: v.exactOptional(ruleOptions('Options of the rule.')),
              }),
            ],
            ({ input }) => `${nameSetting(input)}; ${writeSettingCure(input)}`,
          ),
          'these are not rules; write { "rule-name": "warning" }',
        ),
        v.description('What to change about rules, by their names.'),
      ),
    ),
    waivers: v.exactOptional(
      list(
        strict({
          rule: v.exactOptional(text('The rule whose findings are accepted.')),
          requirement: v.exactOptional(text('The requirement whose findings are accepted.')),
          files: v.exactOptional(
            v.pipe(
              patterns('Files, as paths from this configuration; without a slash, names of files.'),
              v.minLength(1, 'the list is empty; write a pattern or remove the key'),
            ),
          ),
          within: v.exactOptional(
            v.pipe(
              patterns('Selectors, elements, layers, figures or slides that contain it.'),
              v.minLength(1, 'the list is empty; write a pattern or remove the key'),
            ),
          ),
          written: v.exactOptional(text('The colour, in any notation of its value, or the text.')),
          fingerprint: v.exactOptional(text('The fingerprint of one finding, as reports give it.')),
          reason: text('Why it is accepted.'),
          owner: text('Who answers for it.'),
          until: v.exactOptional(text('The last day on which it holds: 2027-01-31.')),
        }),
        'What somebody answers for: findings that fit all that an entry gives are told and do not count.',
      ),
    ),
    documentColorProfile: v.exactOptional(
      oneOf(
        ['srgb', 'display-p3', 'legacy'],
        'The colour profile of Figma documents that do not say theirs; "legacy" is unmanaged, and taken as sRGB.',
      ),
    ),
    ignores: v.exactOptional(patterns('Files that are not looked at.')),
    referenceFiles: v.exactOptional(
      list(
        text('A path from this configuration.'),
        'Stylesheets whose variables are known everywhere; they are not judged for it.',
      ),
    ),
  }),
  v.title('A configuration for Brandlint'),
);

/** A configuration as it is written: plain data. */
export type Config = v.InferOutput<typeof configSchema>;
