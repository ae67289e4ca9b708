const number = (value: unknown): value is number => typeof value === 'number';

function fail(call: string, property: string, reason: string, path: string): never {
  throw new Error(`in ${call}: Property "${property}" failed validation: ${reason} at ${path}`);
}

const common = ['type', 'visible', 'opacity', 'blendMode'];
const imageKeys = ['scaleMode', 'imageHash', 'imageTransform', 'scalingFactor', 'rotation', 'filters'];
const paintKeys: Readonly<Record<string, readonly string[]>> = {
  SOLID: ['color', 'boundVariables'],
  GRADIENT_LINEAR: ['gradientTransform', 'gradientStops'],
  GRADIENT_RADIAL: ['gradientTransform', 'gradientStops'],
  GRADIENT_ANGULAR: ['gradientTransform', 'gradientStops'],
  GRADIENT_DIAMOND: ['gradientTransform', 'gradientStops'],
  IMAGE: imageKeys,
  VIDEO: ['scaleMode', 'videoHash', 'videoTransform', 'scalingFactor', 'rotation', 'filters'],
  PATTERN: [
    'sourceNodeId',
    'tileType',
    'scalingFactor',
    'spacing',
    'horizontalAlignment',
    'verticalAlignment',
  ],
  SHADER: ['id', 'properties', 'propertyMetadata'],
} satisfies Record<Paint['type'], readonly string[]>;

const shadowKeys = ['color', 'offset', 'radius', 'spread', 'blendMode', 'boundVariables'];
const blurKeys = ['radius', 'blurType', 'startRadius', 'startOffset', 'endOffset', 'boundVariables'];
const effectKeys: Readonly<Record<string, readonly string[]>> = {
  DROP_SHADOW: [...shadowKeys, 'showShadowBehindNode'],
  INNER_SHADOW: shadowKeys,
  LAYER_BLUR: blurKeys,
  BACKGROUND_BLUR: blurKeys,
  NOISE: [
    'color',
    'secondaryColor',
    'noiseType',
    'noiseSize',
    'noiseSizeVector',
    'density',
    'opacity',
    'blendMode',
    'boundVariables',
  ],
  TEXTURE: ['noiseSize', 'noiseSizeVector', 'radius', 'clipToShape', 'boundVariables'],
  GLASS: ['lightIntensity', 'lightAngle', 'refraction', 'depth', 'dispersion', 'radius', 'boundVariables'],
  SHADER: ['id', 'properties', 'propertyMetadata'],
} satisfies Record<Effect['type'], readonly string[]>;

type Fields = Readonly<Record<string, unknown>>;

function checkKeys(
  item: Fields,
  allowed: readonly string[],
  call: string,
  property: string,
  path: string,
): void {
  const strangers = Object.keys(item).filter((key) => !allowed.includes(key));
  if (strangers.length > 0) {
    const list = strangers.map((key) => `'${key}'`).join(', ');
    fail(call, property, `Unrecognized key(s) in object: ${list}`, path);
  }
}

function checkUnit(value: unknown, call: string, property: string, path: string): void {
  if (!number(value) || Number.isNaN(value)) fail(call, property, 'Expected number, received nan', path);
  if (value < 0) fail(call, property, 'Number must be greater than or equal to 0', path);
  if (value > 1) fail(call, property, 'Number must be less than or equal to 1', path);
}

/** Refuses a colour that Figma refuses: parts that are no number from 0 to 1, and parts that do not belong there. */
export function checkColor(
  color: unknown,
  hasAlpha: boolean,
  call: string,
  property: string,
  path: string,
): void {
  if (typeof color !== 'object' || color === null) fail(call, property, 'Required value missing', path);
  const fields = color as Fields;
  checkKeys(fields, ['r', 'g', 'b', 'sourceColor', ...(hasAlpha ? ['a'] : [])], call, property, path);
  for (const name of ['r', 'g', 'b', ...(hasAlpha ? ['a'] : [])]) {
    checkUnit(fields[name], call, property, `${path}.${name}`);
  }
}

/** Refuses paints that Figma refuses. Patterns go through the asynchronous setters only. */
export function checkPaints(paints: unknown, call: string, property: string, takesPatterns: boolean): void {
  if (!Array.isArray(paints)) fail(call, property, 'Expected array', '[]');
  for (const [index, paint] of (paints as unknown[]).entries()) {
    const path = `[${index}]`;
    const fields = (typeof paint === 'object' && paint !== null ? paint : {}) as Fields;
    const allowed = paintKeys[String(fields['type'])];
    if (allowed === undefined) fail(call, property, 'Invalid discriminator value', `${path}.type`);
    checkKeys(fields, [...common, ...allowed], call, property, path);
    if (fields['opacity'] !== undefined) checkUnit(fields['opacity'], call, property, `${path}.opacity`);
    if (fields['type'] === 'SOLID') checkColor(fields['color'], false, call, property, `${path}.color`);
    if (fields['type'] === 'PATTERN' && !takesPatterns) {
      throw new Error(
        `in ${call}: Pattern paints must be set with ${property === 'strokes' ? 'setStrokesAsync' : 'setFillsAsync'}.`,
      );
    }
    for (const [at, stop] of ((fields['gradientStops'] ?? []) as unknown[]).entries()) {
      const stopPath = `${path}.gradientStops[${at}]`;
      const stopFields = stop as Fields;
      checkKeys(stopFields, ['position', 'color', 'boundVariables'], call, property, stopPath);
      checkUnit(stopFields['position'], call, property, `${stopPath}.position`);
      checkColor(stopFields['color'], true, call, property, `${stopPath}.color`);
    }
  }
}

/** Refuses effects that Figma refuses. */
export function checkEffects(effects: unknown, call: string): void {
  if (!Array.isArray(effects)) fail(call, 'effects', 'Expected array', '[]');
  for (const [index, effect] of (effects as unknown[]).entries()) {
    const path = `[${index}]`;
    const fields = (typeof effect === 'object' && effect !== null ? effect : {}) as Fields;
    const allowed = effectKeys[String(fields['type'])];
    if (allowed === undefined) fail(call, 'effects', 'Invalid discriminator value', `${path}.type`);
    checkKeys(fields, ['type', 'visible', ...allowed], call, 'effects', path);
    if (typeof fields['visible'] !== 'boolean')
      fail(call, 'effects', 'Required value missing', `${path}.visible`);
    for (const name of ['color', 'secondaryColor']) {
      if (fields[name] !== undefined) checkColor(fields[name], true, call, 'effects', `${path}.${name}`);
    }
  }
}
