import type { Reader } from '@brandlint/core';
import { createElementReader } from '../markup/create-element-reader.ts';
import { markDrawn } from '../text/mark-drawn.ts';
import { createIconReader } from './create-icon-reader.ts';
import { createPageTree } from './create-page-tree.ts';
import { createSurroundingsReader } from './create-surroundings-reader.ts';
import { findConditionalComments } from './find-conditional-comments.ts';
import { findDrawn } from './find-drawn.ts';
import { findInactiveLabels } from './find-inactive-labels.ts';
import { countWords } from './count-words.ts';
import { followStructure } from './follow-structure.ts';
import { createAnchorNames } from './name-anchors.ts';
import { parsePage } from './parse-page.ts';
import { readTexts } from './read-texts.ts';
import type { PageElement } from './walk-page.ts';

const conditionalComment = {
  kind: 'unjudged',
  code: 'conditional-comment',
  reason: 'comments that only Outlook and old browsers read as markup',
} as const;

/**
 * Reads pages, as a browser would parse them: style elements and attributes, the colour attributes of old HTML, drawings
 * inside the page, pictures inside its addresses, what may be an icon, and texts. Linked stylesheets and scripts are
 * sources of their own, and are passed over without a word; linked pictures are listed for whoever drives the reading.
 */
export const readHtml: Reader = {
  read: (source, context) => {
    const { root, excess } = parsePage(source.text);
    const tree = createPageTree(root, source.text);
    const { elements } = tree;
    const surroundingsOf = createSurroundingsReader(elements);
    const inactive = findInactiveLabels(elements);
    const wordsIn = countWords(tree);
    const standingOf = followStructure(tree, wordsIn);
    const reader = createElementReader<PageElement>({
      source,
      context,
      surroundingsOf,
      inactive,
      containersOf: (element) => anchors.containersOf(standingOf(element)),
    });
    const anchors = createAnchorNames(reader.describer.pathOf);
    const icons = createIconReader({ tree, reader, standingOf, wordsIn, surroundingsOf, anchors });
    for (const element of elements) {
      reader.readElement(element);
      icons.readElement(element);
    }
    const uses = [...icons.finish(), ...readTexts({ tree, reader, standingOf, anchors, icons })];
    for (const { start, end } of findConditionalComments(source.text))
      reader.gaps.add(conditionalComment, reader.lines.toLocation(start, end, true));
    if (excess) reader.gaps.add({ kind: 'unreadable', ...excess });
    return markDrawn(reader.finish(uses), findDrawn(tree, icons));
  },
};
