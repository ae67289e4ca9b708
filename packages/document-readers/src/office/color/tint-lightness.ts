import { fromHsl, toHsl, toUnit, type Channels } from './channels.ts';

/**
 * A colour of a theme as Word lightens (`themeTint`) or darkens (`themeShade`) it, both two hexadecimal digits: its
 * lightness in HSL is changed. Source: ECMA-376-1, section 17.3.2.41, and the values that Word itself writes beside them.
 */
export function applyWordTint(
  channels: Channels,
  tint: string | undefined,
  shade: string | undefined,
): Channels {
  const [hue, saturation, lightness] = toHsl(channels);
  const lighter = byteOf(tint);
  const darker = byteOf(shade);
  let changed = lightness;
  if (lighter !== undefined) changed = changed * lighter + (1 - lighter);
  if (darker !== undefined) changed *= darker;
  return changed === lightness ? channels : fromHsl([hue, saturation, toUnit(changed)]);
}

function byteOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9a-f]{1,2}$/i.test(text) ? Number.parseInt(text, 16) / 255 : undefined;
}

/** A colour as Excel lightens (`tint` above 0) or darkens it, −1 to 1. Source: ECMA-376-1, section 18.8.19. */
export function applyExcelTint(channels: Channels, tint: number): Channels {
  if (tint === 0) return channels;
  const [hue, saturation, lightness] = toHsl(channels);
  const amount = Math.min(1, Math.max(-1, tint));
  const changed = amount < 0 ? lightness * (1 + amount) : lightness * (1 - amount) + amount;
  return fromHsl([hue, saturation, toUnit(changed)]);
}
