import type { IconName } from '@brandlint/core';
import type { PageTree } from '../../html/create-page-tree.ts';
import type { PageElement } from '../../html/walk-page.ts';
import type { ScriptPlace } from '../create-place-describer.ts';

/** What JSX says of an element that a page would not. */
export type ElementNote = {
  /** Names beyond those of its attributes: of a component, of what it is told to show. */
  names: readonly Pick<IconName, 'from' | 'text'>[];
  /** Whether it may show more than is written right inside it. */
  isOpen: boolean;
  /** Whether attributes may be added to it that are not written here, as to a component. */
  isSpread: boolean;
  /** Whether its picture is not known before the program runs. */
  isComputedDrawing: boolean;
};

/** The JSX of a script as the tree of a page, so that what reads pages can read it. */
export type ScriptPage = {
  tree: PageTree;
  noteOf: (element: PageElement) => ElementNote;
  placeOf: (element: PageElement) => ScriptPlace;
  /** Addresses that name modules which are no files beside the script: packages and aliases. */
  unresolved: ReadonlySet<string>;
};
