import { answer } from '../fake-document.ts';
import { refuseInDevMode, refuseInDynamicPage, type PropertiesOf } from '../fake.ts';
import { valueOf } from '../layer.ts';
import { isRecord, listOf, textOf, without } from '../read/plain.ts';
import { absoluteBox, absoluteTransform } from '../read/boxes.ts';
import { checkEffects } from '../validate.ts';
import { writeValue } from '../write.ts';
import { plainValue } from './plain-value.ts';

/** What nodes that are blended with what lies beneath them have. */
export const blendProperties = {
  opacity: plainValue('opacity', 1),
  blendMode: plainValue<BlendMode>('blendMode', 'PASS_THROUGH'),
  isMask: plainValue('isMask', false),
  maskType: plainValue<MaskType>('maskType', 'ALPHA'),
  effects: {
    get: (layer) => layer.valueOf('effects', []) as Effect[],
    set: (layer, value, { document }) => {
      checkEffects(value, 'set_effects');
      writeValue(document, layer, 'effects', value);
      writeValue(document, layer, 'effectStyleId', '');
    },
  },
  effectStyleId: {
    get: (layer) => {
      const styles = layer.raw['styles'];
      return textOf(layer.values.get('effectStyleId') ?? (isRecord(styles) ? styles['effect'] : ''));
    },
    set: () => refuseInDynamicPage('set_effectStyleId', 'node.setEffectStyleIdAsync'),
  },
  setEffectStyleIdAsync: {
    get: (layer, fake) => (id) =>
      answer(fake.document, () => {
        refuseInDevMode(fake, 'setEffectStyleIdAsync');
        const style = fake.document.entries.get(id);
        if (id !== '' && style?.values.get('type') !== 'EFFECT') {
          throw new Error(`in setEffectStyleIdAsync: The style with id "${id}" does not exist`);
        }
        if (style !== undefined) writeValue(fake.document, layer, 'effects', style.values.get('effects'));
        writeValue(fake.document, layer, 'effectStyleId', id);
      }),
  },
} satisfies PropertiesOf<BlendMixin>;

/** What nodes with a place and a size have. */
export const layoutProperties = {
  x: { get: (layer) => absoluteTransform(layer)[0][2] },
  y: { get: (layer) => absoluteTransform(layer)[1][2] },
  width: { get: (layer) => absoluteBox(layer)?.width ?? 0 },
  height: { get: (layer) => absoluteBox(layer)?.height ?? 0 },
  absoluteBoundingBox: { get: (layer) => absoluteBox(layer) },
  absoluteRenderBounds: { get: (layer) => absoluteBox(layer) },
  absoluteTransform: { get: (layer) => absoluteTransform(layer) },
  rotation: { get: (layer) => valueOf(layer, 'rotation', 0) as number },
} satisfies PropertiesOf<LayoutMixin>;

/** The variables that properties are bound to, fills and strokes as their paints say it. */
export const boundProperties = {
  boundVariables: {
    get: (layer) => {
      const own = layer.raw['boundVariables'];
      const mirror = (name: 'fills' | 'strokes' | 'effects'): Record<string, VariableAlias[]> => {
        const items = listOf(layer.values.get(name) ?? layer.raw[name]);
        const aliases = items.flatMap((item) => {
          const bound = isRecord(item) ? item['boundVariables'] : undefined;
          const alias = isRecord(bound) ? bound['color'] : undefined;
          return isRecord(alias) ? [alias as unknown as VariableAlias] : [];
        });
        return aliases.length === 0 ? {} : { [name]: aliases };
      };
      const others = ['fills', 'strokes', 'effects'].reduce(without, isRecord(own) ? { ...own } : {});
      return { ...others, ...mirror('fills'), ...mirror('strokes'), ...mirror('effects') };
    },
  },
  inferredVariables: { get: () => ({}) },
} satisfies PropertiesOf<Pick<SceneNodeMixin, 'boundVariables' | 'inferredVariables'>>;
