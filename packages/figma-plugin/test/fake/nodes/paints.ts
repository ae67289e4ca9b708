import { answer } from '../fake-document.ts';
import { refuseInDevMode, refuseInDynamicPage, type Fake, type PropertiesOf } from '../fake.ts';
import { valueOf, type Layer } from '../layer.ts';
import { isRecord, numberOf, textOf } from '../read/plain.ts';
import { hasMixedRegions } from '../read/regions.ts';
import { commonValue, textRuns } from '../read/text-runs.ts';
import { checkPaints } from '../validate.ts';
import { withBoundColors } from '../with-bound-colors.ts';
import { clone } from '../clone.ts';
import { writeValue } from '../write.ts';

function styleId(layer: Layer, name: 'fill' | 'stroke'): string {
  const set = layer.values.get(`${name}StyleId`);
  if (set !== undefined) return textOf(set);
  const styles = layer.raw['styles'];
  return isRecord(styles) ? textOf(styles[name] ?? styles[`${name}s`]) : '';
}

function setFills(layer: Layer, paints: readonly Paint[], style: string, fake: Fake): void {
  const { document } = fake;
  const bound = withBoundColors(paints, document);
  if (layer.type === 'TEXT') {
    const runs = textRuns(layer).map((run) => ({ ...run, fills: [...bound], fillStyleId: style }));
    writeValue(document, layer, 'runs', runs, 'fills');
  } else {
    writeValue(document, layer, 'fills', bound);
    writeValue(document, layer, 'vectorNetwork', undefined, 'fills');
  }
  writeValue(document, layer, 'fillStyleId', style);
}

function setStrokes(layer: Layer, paints: readonly Paint[], style: string, { document }: Fake): void {
  writeValue(document, layer, 'strokes', withBoundColors(paints, document));
  writeValue(document, layer, 'strokeStyleId', style);
}

function paintsOfStyle(id: string, { document }: Fake, call: string): readonly Paint[] {
  const style = document.entries.get(id);
  if (style?.values.get('type') !== 'PAINT')
    throw new Error(`in ${call}: The style with id "${id}" does not exist`);
  return style.values.get('paints') as readonly Paint[];
}

/** What nodes with fills have. */
export const fillProperties = {
  fills: {
    get: (layer, fake) => {
      if (hasMixedRegions(layer)) return fake.mixed;
      if (layer.type === 'TEXT') {
        const runs = textRuns(layer);
        if (runs.length > 0) return commonValue(runs, 'fills') ?? fake.mixed;
      }
      const network = layer.values.get('vectorNetwork') as VectorNetwork | undefined;
      return (network?.regions?.[0]?.fills ?? layer.valueOf('fills', [])) as Paint[];
    },
    set: (layer, value, fake) => {
      checkPaints(value, 'set_fills', 'fills', false);
      setFills(layer, value as readonly Paint[], '', fake);
    },
  },
  setFillsAsync: {
    get: (layer, fake) => (paints) => {
      const copy = clone(paints, 'setFillsAsync');
      return answer(fake.document, () => {
        refuseInDevMode(fake, 'setFillsAsync');
        checkPaints(copy, 'setFillsAsync', 'fills', true);
        setFills(layer, copy, '', fake);
      });
    },
  },
  fillStyleId: {
    get: (layer, fake) => {
      if (layer.type !== 'TEXT') return styleId(layer, 'fill');
      const runs = textRuns(layer);
      return runs.length === 0 ? styleId(layer, 'fill') : (commonValue(runs, 'fillStyleId') ?? fake.mixed);
    },
    set: () => refuseInDynamicPage('set_fillStyleId', 'node.setFillStyleIdAsync'),
  },
  setFillStyleIdAsync: {
    get: (layer, fake) => (id) =>
      answer(fake.document, () => {
        refuseInDevMode(fake, 'setFillStyleIdAsync');
        if (id === '') writeValue(fake.document, layer, 'fillStyleId', '');
        else setFills(layer, paintsOfStyle(id, fake, 'setFillStyleIdAsync'), id, fake);
      }),
  },
} satisfies PropertiesOf<MinimalFillsMixin>;

/** What nodes with strokes have. */
export const strokeProperties = {
  strokes: {
    get: (layer) => layer.valueOf('strokes', []) as Paint[],
    set: (layer, value, fake) => {
      checkPaints(value, 'set_strokes', 'strokes', false);
      setStrokes(layer, value as readonly Paint[], '', fake);
    },
  },
  setStrokesAsync: {
    get: (layer, fake) => (paints) => {
      const copy = clone(paints, 'setStrokesAsync');
      return answer(fake.document, () => {
        refuseInDevMode(fake, 'setStrokesAsync');
        checkPaints(copy, 'setStrokesAsync', 'strokes', true);
        setStrokes(layer, copy, '', fake);
      });
    },
  },
  strokeStyleId: {
    get: (layer) => styleId(layer, 'stroke'),
    set: () => refuseInDynamicPage('set_strokeStyleId', 'node.setStrokeStyleIdAsync'),
  },
  setStrokeStyleIdAsync: {
    get: (layer, fake) => (id) =>
      answer(fake.document, () => {
        refuseInDevMode(fake, 'setStrokeStyleIdAsync');
        if (id === '') writeValue(fake.document, layer, 'strokeStyleId', '');
        else setStrokes(layer, paintsOfStyle(id, fake, 'setStrokeStyleIdAsync'), id, fake);
      }),
  },
  strokeWeight: {
    get: (layer, { mixed }) =>
      isRecord(layer.raw['individualStrokeWeights']) && !layer.values.has('strokeWeight')
        ? mixed
        : (valueOf(layer, 'strokeWeight', 1) as number),
    set: (layer, value, { document }) => writeValue(document, layer, 'strokeWeight', value),
  },
  strokeAlign: { get: (layer) => valueOf(layer, 'strokeAlign', 'INSIDE') as 'INSIDE' },
  dashPattern: { get: (layer) => valueOf(layer, 'strokeDashes', []) as readonly number[] },
} satisfies PropertiesOf<MinimalStrokesMixin>;

const side = (name: 'top' | 'right' | 'bottom' | 'left') => ({
  get: (layer: Layer) => {
    const weights = layer.raw['individualStrokeWeights'];
    return isRecord(weights) ? numberOf(weights[name], 0) : (valueOf(layer, 'strokeWeight', 1) as number);
  },
});

/** What nodes with a stroke of its own on each side have. */
export const sideStrokeProperties = {
  strokeTopWeight: side('top'),
  strokeRightWeight: side('right'),
  strokeBottomWeight: side('bottom'),
  strokeLeftWeight: side('left'),
} satisfies PropertiesOf<IndividualStrokesMixin>;
