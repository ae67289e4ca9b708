import type { TextUse } from '@brandlint/core';
import { readTheme } from '../color/theme.ts';
import { attributeOf, childOf, descendantOf, walk, type XmlElement } from '../../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import type { Scene, ShapePlace } from './scene.ts';

/** More labels of a chart are data, and no labels. */
const mostLabels = 500;

/** Reads the chart that an element refers to: every colour written in it, its titles, its labels. */
export function readChart(scene: Scene, reference: XmlElement, place: ShapePlace): void {
  const part = scene.office.targetOf(scene.part, attributeOf(reference, 'r:id'));
  const root = part === undefined ? undefined : scene.office.parse(part);
  if (part === undefined || !root) return;
  const [override] = scene.office.relatedTo(part, 'themeOverride');
  const theme = override === undefined ? undefined : readTheme(override, wrap(scene.office.parse(override)));
  const inner: Scene = {
    ...scene,
    part,
    scheme: theme ? { ...scene.scheme, theme } : scene.scheme,
    group: place.anchor,
  };
  const chartPlace = { ...place, anchor: part };
  addPaints(inner, chartPlace, root, { role: 'fill', words: ['chart'], text: textOfChart });
  readLabels(inner, root, chartPlace);
  for (const drawing of scene.office.relatedTo(part, 'chartUserShapes')) {
    addPaints({ ...inner, part: drawing }, { ...place, anchor: drawing }, scene.office.parse(drawing), {
      role: 'fill',
    });
  }
}

const textOfChart = {
  backdrop: { kind: 'unknown' as const, reason: 'what lies beneath the text of a chart is not followed' },
  sizePt: undefined,
  bold: undefined,
};

/** A part that overrides a theme has the elements of a theme right inside it. */
function wrap(root: XmlElement | undefined): XmlElement | undefined {
  if (!root || childOf(root, 'a:themeElements')) return root;
  return { ...root, children: [{ ...root, name: 'a:themeElements' }] };
}

function readLabels(scene: Scene, root: XmlElement, place: ShapePlace): void {
  let count = 0;
  for (const element of walk(root)) {
    if (element.name !== 'c:tx' && element.name !== 'c:cat') continue;
    const isTitle = element.parent?.name === 'c:title';
    for (const text of textsOf(element)) {
      if (++count > mostLabels) return;
      const words = [isTitle ? 'title' : 'label', count];
      const use: TextUse = {
        kind: 'text',
        anchor: `${place.anchor} ${words.join(' ')}`,
        within: place.within,
        places: [scene.toLocation(words, place.box, place.within)],
        count: 1,
        written: text,
        text,
        purpose: isTitle ? 'heading' : 'label',
        containers: [],
      };
      if (scene.group !== undefined) use.group = scene.group;
      scene.uses.addText(use);
    }
  }
}

/** The paragraphs of a rich text, or the strings that are kept of a range of cells. */
function textsOf(element: XmlElement): string[] {
  const rich = childOf(element, 'c:rich');
  if (rich) {
    return rich.children
      .filter(({ name }) => name === 'a:p')
      .map((paragraph) => paragraph.children.map((run) => childOf(run, 'a:t')?.text ?? '').join(''));
  }
  const kept = descendantOf(element, 'c:strRef', 'c:strCache') ?? childOf(element, 'c:strLit');
  return (kept?.children ?? []).flatMap((point) => childOf(point, 'c:v')?.text ?? []);
}
