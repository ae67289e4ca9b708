import { GapList, type Definitions, type Reader, type Reading, type Source } from '@brandlint/core';
import { createLineIndex } from '../text/line-index.ts';
import { createRangeFinder, markDrawn, toDrawn } from '../text/mark-drawn.ts';
import { createColorFinder } from '../values/find-colors.ts';
import { createUseCollector } from './collect-uses.ts';
import { followCascade } from './follow-cascade.ts';
import { joinDefinitions } from './join-definitions.ts';
import { matchRules } from './match-rules.ts';
import { createElementNamer } from './name-element.ts';
import { parseSvg } from './parse-svg.ts';
import { createElementValueReader } from './read-element-values.ts';
import { createPictureReader } from './read-picture.ts';
import { readIcons } from './read-icons.ts';
import { readStyleRules } from './read-style-rules.ts';
import { readTexts } from './read-texts.ts';
import type { SvgElement } from './svg-element.ts';
import type { WrittenValue } from './written-value.ts';

/** Reads drawings in SVG. */
export const readSvg: Reader = { read };

function read(source: Source, { definitions }: { definitions: Definitions }): Reading {
  const lines = createLineIndex(source.text);
  const gaps = new GapList();
  const tree = parseSvg(source.text, lines, gaps);
  const rules = tree.styles.flatMap((style) => {
    const found = readStyleRules(style);
    const place = lines.toLocation(style.whole.start, style.whole.end, false);
    for (const gap of found.gaps) gaps.add(gap, place);
    return found.rules;
  });
  const readValues = createElementValueReader();
  const elementValues = tree.elements.map(readValues);
  const matching = matchRules(rules, tree.elements);
  if (!matching.isComplete) {
    const reason = 'too many elements and style rules to match, so each rule counts as painting once';
    gaps.add({ kind: 'unjudged', code: 'cascade-too-large', reason });
  }
  followCascade(tree.elements, elementValues, matching);

  const written = [
    ...elementValues.flatMap(({ attributes, style, animated }) => [attributes, style, animated]),
    ...rules.map(({ values }) => values),
  ]
    .flat()
    .sort((one, other) => one.whole.start - other.whole.start || (one.start ?? 0) - (other.start ?? 0));
  const namer = createElementNamer(source.within ?? []);
  const pictures = createPictureReader(lines, namer, gaps);
  const collect = createUseCollector({
    find: createColorFinder(joinDefinitions(written, definitions), 'css'),
    lines,
    namer,
    inherited: source.inherited,
    gaps,
    pictures,
  });
  const found = written.map((value) => ({ value, uses: collect(value) }));
  for (const element of tree.elements) pictures.readElement(element);
  const icons = readIcons({ source, tree, lines, namer, gaps });
  const texts = readTexts({ text: source.text, texts: tree.texts, lines, namer, icons, gaps });
  const iconsAt = createRangeFinder(icons.ranges);
  const colors = found.flatMap(({ value, uses }) => {
    const drawing = drawnBy(value, tree.elements[0]);
    return drawing
      ? uses.map((use) => (use.role === 'text' ? use : toDrawn(use, iconsAt(drawing.start, 'drawing'))))
      : uses;
  });
  const listed = new Map([...icons.pictures, ...pictures.linked]);
  const reading = {
    uses: [...icons.uses, ...texts],
    gaps: gaps.toArray(),
    embedded: pictures.toArray(),
    dependsOn: [],
    pictures: [...listed.values()],
  };
  const marked = markDrawn(reading, icons.ranges);
  return { ...marked, uses: [...colors, ...reading.uses] };
}

/**
 * The element with which a value is painted: its own, or the one around all that a rule paints. Text and pages inside a
 * drawing are left out, since they are not seen in the pictures that logos are known by.
 */
function drawnBy({ owner, tally }: WrittenValue, root: SvgElement | undefined): SvgElement | undefined {
  const element = owner.kind === 'element' ? owner.element : (tally.container ?? root);
  return element?.isForeign === true ? undefined : element;
}
