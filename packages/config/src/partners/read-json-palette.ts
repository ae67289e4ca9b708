import type { PartnerColor } from '@brandlint/core';
import { walkTokens } from '@brandlint/core/brand';
import { type PaletteReading, readingOf } from './palette-reading.ts';
import { parsePartnerColor, toPartnerColor } from './to-partner-color.ts';

/** The colours of a JSON file: a WordPress `theme.json` (`settings.color.palette`, blocks too) or Design Tokens. */
export function readJsonPalette(data: unknown): PaletteReading {
  const palettes = isObject(data) && isObject(data['settings']) ? readThemePalettes(data['settings']) : [];
  return palettes.length > 0 ? readThemeColors(palettes) : readTokens(data);
}

/** The lists of colours of the settings and of each block in them. */
function readThemePalettes(settings: Fields): unknown[] {
  const blocks = isObject(settings['blocks']) ? Object.values(settings['blocks']) : [];
  return [settings, ...blocks].flatMap((owner) => {
    const color = isObject(owner) ? owner['color'] : undefined;
    const palette = isObject(color) ? color['palette'] : undefined;
    if (Array.isArray(palette)) return palette.map((entry: unknown) => entry);
    return isObject(palette) ? Object.values(palette).flat() : [];
  });
}

function readThemeColors(entries: readonly unknown[]): PaletteReading {
  const colors: PartnerColor[] = [];
  const unread: string[] = [];
  for (const entry of entries) {
    if (!isObject(entry)) continue;
    const { name, slug, color: value } = entry;
    const label =
      typeof name === 'string' ? name : typeof slug === 'string' ? slug : 'a colour without a name';
    const color = typeof value === 'string' ? parsePartnerColor(label, value) : undefined;
    if (color) colors.push(color);
    else unread.push(label);
  }
  return readingOf(colors, unread);
}

/** An alias names a token of the same file, which brings its colour itself. */
function readTokens(data: unknown): PaletteReading {
  const colors: PartnerColor[] = [];
  const unread: string[] = [];
  for (const { names, type, token } of walkTokens(data)) {
    if (type !== 'color') continue;
    const name = names.join(' ');
    const value = token['$value'];
    if (typeof value === 'string' && value.startsWith('{')) continue;
    const color = typeof value === 'string' ? parsePartnerColor(name, value) : readTokenValue(name, value);
    if (color) colors.push(color);
    else unread.push(name);
  }
  return readingOf(colors, unread);
}

/** The object form of Design Tokens 2025.10; its components are those of CSS, so CSS reads them. */
function readTokenValue(name: string, value: unknown): PartnerColor | undefined {
  if (!isObject(value)) return undefined;
  const { colorSpace, components, hex } = value;
  if (colorSpace === 'srgb' && Array.isArray(components)) {
    const [r, g, b] = components.map(Number);
    if (isChannel(r) && isChannel(g) && isChannel(b))
      return toPartnerColor(name, { space: 'srgb', components: [r, g, b], alpha: 1 });
  }
  if (typeof hex === 'string') return parsePartnerColor(name, hex);
  if (typeof colorSpace !== 'string' || !Array.isArray(components)) return undefined;
  const parts = components
    .map((component: unknown) => (component === 'none' ? component : String(Number(component))))
    .join(' ');
  return parsePartnerColor(
    name,
    hasFunction.has(colorSpace) ? `${colorSpace}(${parts})` : `color(${colorSpace} ${parts})`,
  );
}

const hasFunction: ReadonlySet<string> = new Set(['hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch']);

function isChannel(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 1;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
