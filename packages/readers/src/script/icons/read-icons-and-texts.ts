import type { IconUse, Reading, TextUse } from '@brandlint/core';
import { countWords } from '../../html/count-words.ts';
import { createIconReader } from '../../html/create-icon-reader.ts';
import { findDrawn } from '../../html/find-drawn.ts';
import { followStructure } from '../../html/follow-structure.ts';
import { createAnchorNames } from '../../html/name-anchors.ts';
import { readTexts } from '../../html/read-texts.ts';
import type { PageElement } from '../../html/walk-page.ts';
import { createElementReader, type ElementReader } from '../../markup/create-element-reader.ts';
import type { MarkupElement } from '../../markup/element.ts';
import type { DrawnRange } from '../../text/mark-drawn.ts';
import type { DescribePlace } from '../create-place-describer.ts';
import type { ScriptSource } from '../script-source.ts';
import { readAttributeTexts } from '../texts/read-attribute-texts.ts';
import { buildPage } from './build-page.ts';
import { createClosedness } from './create-closedness.ts';
import { findMarkup } from './find-markup.ts';
import type { ScriptPage } from './script-page.ts';
import { settleIcon } from './settle-icon.ts';

/** The icons and texts of a script, with the pictures that they show and what of its text the icons are drawn with. */
export type IconsAndTexts = Pick<Reading, 'pictures' | 'gaps'> & {
  uses: (IconUse | TextUse)[];
  drawn: DrawnRange[];
};

const nothing: IconsAndTexts = { uses: [], pictures: [], gaps: [], drawn: [] };

/** A stylesheet or another component may always change how JSX looks. */
const surroundings = {
  backdrop: {
    kind: 'unknown',
    reason: 'what lies behind it is not known from a component alone',
  },
  inherited: undefined,
  color: undefined,
  isStyled: true,
} as const;

/**
 * Reads what may be an icon, and the texts, in the JSX of a script, as the reader of pages does: the JSX becomes a page, in
 * which what the program computes is a hole. What cannot be told from the file alone is not told.
 */
export function readIconsAndTexts(source: ScriptSource, describe: DescribePlace): IconsAndTexts {
  const markup = findMarkup(source, describe);
  if (markup.roots.length === 0) return nothing;
  const page = buildPage(source, markup);
  const { tree } = page;
  const wordsIn = countWords(tree);
  const standingOf = followStructure(tree, wordsIn);
  const reader = createPageReader(source, page);
  const anchors = createAnchorNames(reader.describer.pathOf);
  const surroundingsOf = () => surroundings;
  const icons = createIconReader({ tree, reader, standingOf, wordsIn, surroundingsOf, anchors });
  for (const element of tree.elements) icons.readElement(element);
  const isClosed = createClosedness(page, wordsIn);

  const found = icons.finish();
  const elementOf = new Map<string, PageElement>();
  for (const element of tree.elements) {
    const anchor = icons.anchorOf(element);
    if (anchor !== undefined) elementOf.set(anchor, element);
  }
  const uses = found.map((use) => {
    const element = use.kind === 'icon' ? elementOf.get(use.anchor) : undefined;
    if (use.kind !== 'icon' || !element) return use;
    return settleIcon(use, element, page, isClosed(element));
  });
  uses.push(...readTexts({ tree, reader, standingOf, anchors, icons }));
  const anchored = (element: PageElement) => icons.anchorOf(element) !== undefined;
  uses.push(...readAttributeTexts({ tree, reader, standingOf, anchors, anchored }));
  const shown = new Set(uses.map((use) => (use.kind === 'icon' ? use.artwork : null)));
  const pictures = reader.pictures.pictures().filter(({ key }) => shown.has(key));
  return { uses, pictures, gaps: reader.gaps.toArray(), drawn: findDrawn(tree, icons) };
}

/** What reads elements, with places as scripts describe them, and without files that are none beside the script. */
function createPageReader(
  { path, text, definitions }: ScriptSource,
  { placeOf, unresolved }: ScriptPage,
): ElementReader<PageElement> {
  const reader = createElementReader<PageElement>({
    source: { path, format: 'html', text },
    context: { definitions },
  });
  const { pictures } = reader;
  return {
    ...reader,
    describer: {
      pathOf: (element) => (isOfPage(element) ? placeOf(element).anchor : ''),
      withinOf: (element) => (isOfPage(element) ? placeOf(element).within : []),
    },
    pictures: {
      ...pictures,
      addAddress: (address, place) => (unresolved.has(address) ? null : pictures.addAddress(address, place)),
    },
  };
}

function isOfPage(element: MarkupElement): element is PageElement {
  return 'node' in element;
}
