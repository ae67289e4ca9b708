import {
  areaMark,
  type Brand,
  type IconSettings,
  type Limit,
  type Limits,
  type Matcher,
  parseHex,
  type Partner,
  type PartnerColor,
  type RuleSetting,
  type Settings,
  writePartnerMark,
} from '@brandlint/core';
import type { Registry } from '../registry/registry-schema.ts';
import type { Config } from '../schema/config-schema.ts';
import { resolveWaivers } from '../waivers/resolve-waivers.ts';
import { spellOutPattern } from './spell-out-pattern.ts';

/** What is laid over a configuration, and what had to be read from files for it. */
export type ResolveOptions = {
  /** Settings of rules that weigh more than the configuration's, as a host's own rule options do. */
  rules?: Settings['rules'];
  /** The colours read from each partner's files, in the order of the partners. */
  partnerColors?: readonly (readonly PartnerColor[])[];
  /** The artwork that is registered. */
  registry?: Registry;
  /** The configuration's name, for the reasons of its limits and the places of its waivers. */
  file?: string;
  /** The day on which waivers hold or have expired, ISO 8601; today unless it is given. */
  today?: string;
};

/** Files that other people wrote, wherever they lie in a project. */
const vendoredFolders = [
  'node_modules',
  'bower_components',
  'vendor',
  'vendors',
  'third-party',
  'third_party',
];

/** The settings of a run: the brand's own, bent by the configuration, bent by the options. */
export function resolveSettings(
  brand: Pick<Brand, 'limits'>,
  config: Config = {},
  options: ResolveOptions = {},
): Settings {
  const files = (patterns: readonly string[]) => patterns.flatMap(spellOutPattern);
  const profiles = config.profiles ?? [];
  const law = config.law ?? profiles.includes('public-body-web');
  const vendored = config.vendored ?? vendoredFolders.map((folder) => `**/${folder}/`);
  return {
    scope: config.scope ?? 'unset',
    profiles,
    law: typeof law === 'boolean' ? { files: law ? ['*'] : [] } : { files: files(law) },
    areas: [
      ...(config.areas ?? []).map((area) =>
        typeof area === 'string' ? { within: [area] } : toMatcher(area),
      ),
      { within: [areaMark] },
    ],
    partners: (config.partners ?? []).map((partner, i) =>
      toPartner(partner, options.partnerColors?.[i] ?? []),
    ),
    logos: toMatcher(config.logos),
    vendored: { files: files(vendored) },
    icons: {
      ...resolveRegistry(options.registry),
      marks: (config.icons?.marks ?? []).flatMap(spellOutMark),
      iconography: toMatcher(config.icons?.iconography),
    },
    deliverables: (config.deliverables ?? []).map((deliverable) => ({
      name: deliverable.name,
      files: { files: files(deliverable.files) },
    })),
    limits: resolveLimits(brand, config, options.file ?? 'the configuration'),
    neutrals: (config.neutrals?.colors ?? []).flatMap((hex) => {
      const rgb = parseHex(hex);
      return rgb ? [rgb] : [];
    }),
    rules: resolveRules(config, options.rules ?? {}),
    ...resolveWaivers(config.waivers, options),
  };

  function toMatcher(matcher: MatcherConfig | undefined): Matcher {
    if (matcher === undefined) return {};
    if (Array.isArray(matcher)) return { within: matcher };
    return {
      ...(matcher.within && { within: matcher.within }),
      ...(matcher.files && { files: files(matcher.files) }),
    };
  }

  function toPartner(
    { name, palette = [], artwork }: PartnerConfig,
    colors: readonly PartnerColor[],
  ): Partner {
    const { within = [], files = [] } = toMatcher(artwork);
    return {
      name,
      palette: [...palette.map(toPartnerColor), ...colors],
      artwork: { within: [...within, writePartnerMark(name)], files },
    };
  }
}

type PartnerConfig = NonNullable<Config['partners']>[number];
type PaletteConfig = NonNullable<PartnerConfig['palette']>[number];
type MatcherConfig = NonNullable<Config['logos']>;

function toPartnerColor(color: PaletteConfig): PartnerColor {
  if (typeof color === 'string') return toPartnerColor({ hex: color });
  const { name, hex, cmyk, spot } = color;
  const screen = hex === undefined ? undefined : parseHex(hex);
  return {
    name: name ?? hex ?? spot ?? `CMYK ${(cmyk ?? []).join(' ')}`,
    ...(screen && { screen }),
    ...(cmyk && { ink: [cmyk[0] / 100, cmyk[1] / 100, cmyk[2] / 100, cmyk[3] / 100] as const }),
    ...(spot !== undefined && { spot }),
  };
}

function resolveLimits(
  { limits }: Pick<Brand, 'limits'>,
  { limits: own = {}, neutrals = {} }: Config,
  file: string,
): Limits {
  const bend = (limit: Limit, value: number | undefined): Limit =>
    value === undefined ? limit : { value, because: `Set in ${file}.` };
  return {
    nearDeltaE: bend(limits.nearDeltaE, own.nearDeltaE),
    nearInkPoints: bend(limits.nearInkPoints, own.nearInkPoints),
    greyDeltaE: bend(limits.greyDeltaE, own.greyDeltaE ?? neutrals.greys),
    pairDeltaE: bend(limits.pairDeltaE, own.pairDeltaE),
    richBlackInk: bend(limits.richBlackInk, own.richBlackInk),
    outlineSame: bend(limits.outlineSame, own.outlineSame),
    outlineAltered: bend(limits.outlineAltered, own.outlineAltered),
    labelDistance: bend(limits.labelDistance, own.labelDistance),
  };
}

function resolveRegistry(registry: Registry | undefined): Pick<IconSettings, 'registered' | 'logos'> {
  const { icons = [], logos = [] } = registry ?? {};
  return {
    registered: icons.map(({ principle, file, outline, colors }) => ({
      principle,
      name: file,
      outline,
      colors: toUpperCase(colors),
    })),
    logos: logos.map(({ name, outline, colors }) => ({
      principle: null,
      name,
      outline,
      colors: toUpperCase(colors),
    })),
  };
}

function toUpperCase(colors: readonly string[]): string[] {
  return colors.map((color) => color.toUpperCase());
}

/** A mark with a slash is the end of an address, however the address begins. */
function spellOutMark(pattern: string): string[] {
  const rooted = pattern.replace(/^\.?\//, '');
  return rooted.includes('/') && !rooted.startsWith('*') ? [rooted, `*/${rooted}`] : [pattern];
}

function resolveRules({ rules = {} }: Config, over: Settings['rules']): Settings['rules'] {
  const resolved: Record<string, RuleSetting> = {};
  for (const [name, setting] of Object.entries(rules))
    resolved[name] = typeof setting === 'string' ? { severity: setting } : setting;
  for (const [name, setting] of Object.entries(over)) {
    const before = Object.hasOwn(resolved, name) ? resolved[name] : undefined;
    const options = { ...before?.options, ...setting.options };
    resolved[name] = { ...before, ...setting, ...(Object.keys(options).length > 0 && { options }) };
  }
  return resolved;
}
