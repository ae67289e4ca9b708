/** A solid paint of REST JSON; `hex` as `#rrggbb`. */
export function solid(hex: string, more: object = {}): object {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const color = { r: part(1), g: part(3), b: part(5), a: 1 };
  return { blendMode: 'NORMAL', type: 'SOLID', color, ...more };
}

/** A linear gradient of REST JSON with its stops at equal distances. */
export function gradient(...hexes: readonly string[]): object {
  return {
    blendMode: 'NORMAL',
    type: 'GRADIENT_LINEAR',
    gradientHandlePositions: [
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
      { x: 0, y: 1 },
    ],
    gradientStops: hexes.map((hex, index) => ({
      ...colorOf(hex, 1),
      position: hexes.length === 1 ? 0 : index / (hexes.length - 1),
    })),
  };
}

/** A drop shadow of REST JSON. */
export function shadow(hex: string, alpha: number): object {
  return {
    type: 'DROP_SHADOW',
    visible: true,
    ...colorOf(hex, alpha),
    blendMode: 'NORMAL',
    offset: { x: 0, y: 4 },
    radius: 8,
    showShadowBehindNode: false,
  };
}

function colorOf(hex: string, alpha: number): { color: object } {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { color: { r: part(1), g: part(3), b: part(5), a: alpha } };
}
