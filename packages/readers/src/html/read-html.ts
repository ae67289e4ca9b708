import type { Reader } from '@brandlint/core';
import { createElementReader } from '../markup/create-element-reader.ts';
import { createSurroundingsReader } from './create-surroundings-reader.ts';
import { findConditionalComments } from './find-conditional-comments.ts';
import { findInactiveLabels } from './find-inactive-labels.ts';
import { parsePage } from './parse-page.ts';
import { walkPage } from './walk-page.ts';

const conditionalComment = {
  kind: 'unjudged',
  code: 'conditional-comment',
  reason: 'comments that only Outlook and old browsers read as markup',
} as const;

/**
 * Reads pages, as a browser would parse them: style elements and attributes, the colour attributes of old HTML, drawings
 * inside the page, and pictures inside its addresses. Linked stylesheets and scripts are sources of their own, and are
 * passed over without a word; linked pictures are one gap.
 */
export const readHtml: Reader = {
  read: (source, context) => {
    const { root, isWhole } = parsePage(source.text);
    const elements = [...walkPage(root, source.text)];
    const surroundingsOf = createSurroundingsReader(elements);
    const inactive = findInactiveLabels(elements);
    const reader = createElementReader({ source, context, surroundingsOf, inactive });
    for (const element of elements) reader.readElement(element);
    for (const { start, end } of findConditionalComments(source.text))
      reader.gaps.add(conditionalComment, reader.lines.toLocation(start, end, true));
    if (!isWhole) {
      const reason = 'a page whose unclosed elements multiply without end; only its beginning was read';
      reader.gaps.add({ kind: 'unreadable', code: 'page-too-large', reason });
    }
    return reader.finish();
  },
};
