import { parseHex, writeHex } from './hex.ts';

/** A way of seeing colour without one of the three kinds of cones. */
export type VisionDeficiency = 'protanopia' | 'deuteranopia' | 'tritanopia';

type Row = readonly [number, number, number];

/**
 * What linear light becomes, at full severity. Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), table 1.
 */
const matrices: Readonly<Record<VisionDeficiency, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How a colour, `#RRGGBB`, looks to a person without one kind of cones, as `#RRGGBB`; `undefined` for what is none. */
export function simulateVision(hex: string, deficiency: VisionDeficiency): string | undefined {
  const light = parseHex(hex)?.map(toLight);
  if (!light) return undefined;
  const [red, green, blue] = matrices[deficiency].map((row) =>
    fromLight(row.reduce((sum, weight, i) => sum + weight * (light[i] ?? 0), 0)),
  );
  return writeHex([red ?? 0, green ?? 0, blue ?? 0]);
}

/** The transfer function of sRGB. Source: IEC 61966-2-1. */
function toLight(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLight(light: number): number {
  const clipped = Math.min(1, Math.max(0, light));
  return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
}
