import { parseHex } from '@brandlint/core';

type Paint = (text: string) => string;

/** How text is set off, or not at all where the output shows no colour. Widths are measured before painting. */
export type Style = {
  color: boolean;
  bold: Paint;
  dim: Paint;
  red: Paint;
  yellow: Paint;
  cyan: Paint;
  green: Paint;
  /** A block two columns wide in the colour `#RRGGBB`; empty without colour or for anything else. */
  swatch: (hex: string) => string;
};

const plain: Paint = (text) => text;

/** The styles of an output that shows 24-bit colour, or of one that shows none. */
export function createStyle(color: boolean): Style {
  if (!color) {
    const none = { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain, green: plain };
    return { color, ...none, swatch: () => '' };
  }
  return {
    color,
    bold: paint('1', '22'),
    dim: paint('2', '22'),
    red: paint('31', '39'),
    yellow: paint('33', '39'),
    cyan: paint('36', '39'),
    green: paint('32', '39'),
    swatch: (hex) => {
      const rgb = parseHex(hex);
      if (!rgb) return '';
      const bytes = rgb.map((channel) => String(Math.round(channel * 255)));
      return `\u001b[38;2;${bytes.join(';')}m██\u001b[39m`;
    },
  };
}

function paint(on: string, off: string): Paint {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
}
