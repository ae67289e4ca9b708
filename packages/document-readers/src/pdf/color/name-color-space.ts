import type { ColorSpace } from '../model/color-space.ts';

const deviceNames = { gray: 'DeviceGray', rgb: 'DeviceRGB', cmyk: 'DeviceCMYK' } as const;

/** A colour space in words: `DeviceCMYK`, `ICCBased (Coated FOGRA39)`, `Separation`. What is indexed goes by its base. */
export function nameColorSpace(space: ColorSpace): string {
  switch (space.kind) {
    case 'device':
      return deviceNames[space.space];
    case 'icc':
      return space.profile === '' ? 'ICCBased' : `ICCBased (${space.profile})`;
    case 'calibrated':
      return space.space === 'gray' ? 'CalGray' : 'CalRGB';
    case 'lab':
      return 'Lab';
    case 'spot':
      return space.names.length === 1 ? 'Separation' : 'DeviceN';
    case 'indexed':
      return nameColorSpace(space.base);
    case 'pattern':
      return space.base === null ? 'Pattern' : nameColorSpace(space.base);
  }
}
