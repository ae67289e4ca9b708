import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { ElementReader } from '../markup/create-element-reader.ts';
import { readLinear } from '../markup/read-linear.ts';
import { identity, multiply, type Linear } from '../values/linear.ts';
import { createDrawingWriter } from './create-drawing-writer.ts';
import type { PageTree } from './create-page-tree.ts';
import type { PageElement } from './walk-page.ts';
import { surveyDrawing, type DrawingSurvey } from './survey-drawing.ts';

/** A drawing inside a page, as far as it shows something. */
type Drawing = {
  /** The key of its picture; `null` where it cannot be looked at. */
  artwork: string | null;
  ownColors: boolean;
  /** Whether it is painted with nothing but the colour of text. */
  isCurrentColor: boolean;
  /** What the elements between the drawing and the one thing that it shows are transformed by. */
  linear: Linear | null;
  symbols: readonly string[];
  files: readonly string[];
  titles: readonly string[];
};

/** Reads the drawings of a page; `null` for one that shows nothing by itself, such as a sheet of symbols. */
export type DrawingReader = {
  read: (element: PageElement, isStyled: boolean) => Drawing | null;
};

const tooMuch = {
  kind: 'unjudged',
  code: 'drawing-too-large',
  reason: 'a drawing that is too long to be looked at as a picture',
} as const;

/** Makes the reader of the drawings of one page. */
export function createDrawingReader(tree: PageTree, reader: ElementReader<PageElement>): DrawingReader {
  const write = createDrawingWriter(tree);
  return { read };

  function read(element: PageElement, isStyled: boolean): Drawing | null {
    const { node } = element;
    const survey = surveyDrawing(node);
    if (survey.shapes === 0) return null;
    const files: string[] = [];
    const symbols: string[] = [];
    for (const { address } of survey.references) {
      const hash = address.indexOf('#');
      if (hash !== -1) symbols.push(address.slice(hash + 1));
      if (hash !== 0) files.push(address);
    }
    const only = survey.shapes === 1 ? survey.references[0] : undefined;
    const steps = only ? stepsBetween(node, only.node) : new Set<Tree.Element>();
    const { start, end } = element.startTag ?? { start: 0, end: 0 };
    const place = reader.lines.toLocation(start, end, false);
    const base = { symbols, files, titles: titlesOf(survey), linear: linearOf(steps, tree) };
    const isLinked = files.some((file) => !/^data:/i.test(file));
    if (isLinked || (only && files.length > 0)) {
      const artwork = only ? reader.pictures.addAddress(only.address, place) : null;
      return {
        ...base,
        artwork,
        ownColors: only?.node.tagName === 'image' || !isStyled,
        isCurrentColor: false,
      };
    }
    if (only?.address.startsWith('#') && !tree.findById(only.address.slice(1))) {
      return { ...base, artwork: null, ownColors: false, isCurrentColor: false };
    }
    const text = write(node, steps);
    if (text === undefined) {
      reader.gaps.add(tooMuch, place);
      return { ...base, artwork: null, ownColors: false, isCurrentColor: false };
    }
    return { ...base, artwork: reader.pictures.addDrawing(text, place), ...readPaint(text, isStyled) };
  }
}

/** Whether what a drawing looks like depends on the page. */
function readPaint(text: string, isStyled: boolean): Pick<Drawing, 'ownColors' | 'isCurrentColor'> {
  const takesColor = /currentcolor/i.test(text);
  const hasPaint = /\b(?:fill|stroke)(?:=|\s{0,5}:)/i.test(text);
  const isDependent = isStyled && (/\sclass=/.test(text) || !hasPaint);
  const hasOther =
    takesColor &&
    /\b(?:fill|stroke|stop-color)(?:="|\s{0,5}:\s{0,5})(?!currentcolor|none|inherit)/i.test(text);
  return { ownColors: !takesColor && !isDependent, isCurrentColor: takesColor && !hasOther && !isDependent };
}

function titlesOf({ titles }: DrawingSurvey): string[] {
  return titles
    .slice(0, 8)
    .map((title) => title.childNodes.map((one) => ('value' in one ? one.value : '')).join(''));
}

/** The elements from the only thing that a drawing shows up to the drawing. */
function stepsBetween(drawing: Tree.Element, inner: Tree.Element): ReadonlySet<Tree.Element> {
  const steps = new Set<Tree.Element>();
  for (let at: Tree.ParentNode | null = inner; at && 'tagName' in at && at !== drawing; at = at.parentNode)
    steps.add(at);
  return steps;
}

function linearOf(steps: ReadonlySet<Tree.Element>, tree: PageTree): Linear | null {
  let whole: Linear = identity;
  for (const node of steps) {
    const element = tree.elementOf(node);
    const linear = element ? readLinear(element) : identity;
    if (!linear) return null;
    whole = multiply(linear, whole);
  }
  return whole;
}
