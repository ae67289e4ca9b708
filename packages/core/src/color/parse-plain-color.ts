import type { DeviceColor } from '../model/use.ts';

const hash = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const number = String.raw`(\d{1,3}(?:\.\d{1,9})?|\.\d{1,9})`;
const channels = String.raw`\s*${number}(deg)?\s*,\s*${number}(%?)\s*,\s*${number}(%?)\s*`;
const legacy = new RegExp(String.raw`^(rgb|hsl)a?\(${channels}(?:,\s*${number}(%?)\s*)?\)$`, 'i');

/**
 * A colour in one of the notations that stylesheets are full of: hexadecimal, and `rgb()` or `hsl()` of plain numbers with
 * commas. The parser finds the same and takes ten times as long. `undefined` for any other text, a colour or none.
 */
export function parsePlainColor(text: string): DeviceColor | undefined {
  if (text.startsWith('#')) return hash.test(text) ? parseHash(text) : undefined;
  const match = legacy.exec(text);
  if (!match) return undefined;
  const [, name = '', first, degrees, second, secondSign, third, thirdSign, alpha = '1', alphaSign] = match;
  const [x, y, z] = [Number(first), Number(second), Number(third)];
  const opacity = Math.min(1, Number(alpha) / (alphaSign === '%' ? 100 : 1));
  const isPercent = secondSign === '%' && thirdSign === '%';
  if (name.toLowerCase() === 'hsl') {
    const isOrdinary = isPercent && x < 360 && y <= 100 && z <= 100;
    return isOrdinary ? { space: 'hsl', components: [x, y, z], alpha: opacity } : undefined;
  }
  if (degrees !== undefined || secondSign === '%' || thirdSign === '%') return undefined;
  return { space: 'srgb', components: [toShare(x), toShare(y), toShare(z)], alpha: opacity };
}

function parseHash(text: string): DeviceColor {
  const isShort = text.length < 6;
  const channel = (at: number) => {
    const digits = isShort ? text.charAt(at + 1).repeat(2) : text.slice(2 * at + 1, 2 * at + 3);
    return Number.parseInt(digits, 16) / 255;
  };
  const hasAlpha = text.length === 5 || text.length === 9;
  return {
    space: 'srgb',
    components: [channel(0), channel(1), channel(2)],
    alpha: hasAlpha ? channel(3) : 1,
  };
}

function toShare(byte: number): number {
  return Math.min(1, byte / 255);
}
