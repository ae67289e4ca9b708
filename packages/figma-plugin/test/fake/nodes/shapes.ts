import { answer } from '../fake-document.ts';
import { refuseInDevMode, refuseInDynamicPage, type PropertiesOf } from '../fake.ts';
import { valueOf, type Layer } from '../layer.ts';
import { absoluteBox } from '../read/boxes.ts';
import { isRecord, listOf, textOf } from '../read/plain.ts';
import { clone } from '../clone.ts';
import { checkPaints } from '../validate.ts';
import { writeValue } from '../write.ts';
import { plainValue } from './plain-value.ts';

/** The paths of REST JSON; a rectangle of the size of the layer where there are none. */
export function geometryOf(layer: Layer, name: 'fillGeometry' | 'strokeGeometry'): VectorPaths {
  const paths = listOf(layer.raw[name]).filter(isRecord);
  if (paths.length > 0) {
    return paths.map(({ path, windingRule }) => ({
      windingRule: windingRule === 'EVENODD' ? 'EVENODD' : 'NONZERO',
      data: String(path),
    }));
  }
  const box = absoluteBox(layer);
  if (name === 'strokeGeometry' || box === null) return [];
  return [
    {
      windingRule: 'NONZERO',
      data: `M 0 0 L ${box.width} 0 L ${box.width} ${box.height} L 0 ${box.height} L 0 0 Z`,
    },
  ];
}

/** What nodes with an outline have. */
export const geometryProperties = {
  fillGeometry: { get: (layer) => geometryOf(layer, 'fillGeometry') },
  strokeGeometry: { get: (layer) => geometryOf(layer, 'strokeGeometry') },
  strokeCap: plainValue<StrokeCap>('strokeCap', 'NONE'),
} satisfies PropertiesOf<GeometryMixin>;

function networkOf(layer: Layer): VectorNetwork {
  const network = layer.valueOf('vectorNetwork', { vertices: [], segments: [] }) as VectorNetwork;
  const fills = layer.values.get('fills') as Paint[] | undefined;
  if (fills === undefined) return network;
  return { ...network, regions: (network.regions ?? []).map((region) => ({ ...region, fills })) };
}

/** What vectors have. */
export const vectorProperties = {
  vectorNetwork: {
    get: networkOf,
    set: () => refuseInDynamicPage('set_vectorNetwork', 'node.setVectorNetworkAsync'),
  },
  setVectorNetworkAsync: {
    get: (layer, fake) => (network) => {
      const copy = clone(network, 'setVectorNetworkAsync');
      return answer(fake.document, () => {
        refuseInDevMode(fake, 'setVectorNetworkAsync');
        for (const { fills } of copy.regions ?? []) {
          if (fills !== undefined) checkPaints(fills, 'setVectorNetworkAsync', 'regions', true);
        }
        writeValue(fake.document, layer, 'fills', undefined, 'vectorNetwork');
        writeValue(fake.document, layer, 'vectorNetwork', copy);
      });
    },
  },
  vectorPaths: { get: (layer) => geometryOf(layer, 'fillGeometry') },
} satisfies PropertiesOf<VectorLikeMixin>;

/** What frames have besides the rest. */
export const frameProperties = {
  clipsContent: plainValue('clipsContent', false),
  layoutMode: plainValue<'NONE'>('layoutMode', 'NONE'),
  backgrounds: {
    get: (layer) => valueOf(layer, 'fills', []) as readonly Paint[],
  },
  overlayBackground: {
    get: (layer) => valueOf(layer, 'overlayBackground', { type: 'NONE' }) as OverlayBackground,
  },
  layoutGrids: plainValue<readonly LayoutGrid[]>('layoutGrids', []),
  expanded: plainValue('expanded', false),
  annotations: {
    get: (layer) => valueOf(layer, 'annotations', []) as readonly Annotation[],
    set: (layer, value, { document }) => {
      for (const annotation of listOf(value)) {
        const fields = isRecord(annotation) ? annotation : {};
        if (fields['label'] !== undefined && fields['labelMarkdown'] !== undefined) {
          throw new Error('in set_annotations: Cannot set both label and labelMarkdown');
        }
        const category = fields['categoryId'] === undefined ? undefined : textOf(fields['categoryId']);
        if (category !== undefined && document.entries.get(category)?.kind !== 'category') {
          throw new Error(`in set_annotations: The category with id "${category}" does not exist`);
        }
      }
      writeValue(document, layer, 'annotations', value, 'pluginData');
    },
  },
} satisfies PropertiesOf<DefaultFrameMixin>;

/** What nodes with round corners have. */
export const cornerProperties = {
  cornerRadius: plainValue('cornerRadius', 0),
} satisfies PropertiesOf<CornerMixin>;
