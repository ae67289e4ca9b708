import type { IconUse } from '@brandlint/core';
import type { PageElement } from '../../html/walk-page.ts';
import { attributeOf } from '../../markup/element.ts';
import { hasHole } from './read-value.ts';
import type { ScriptPage } from './script-page.ts';

/** Attributes that say whether a picture is there for everyone. */
const deciding = ['aria-hidden', 'role', 'hidden'];

/**
 * An icon of JSX with what can be told of it from the file alone: a name that is computed or that may be added, and, where
 * not all that stands beside it is known, one that it lacks, cannot be told.
 */
export function settleIcon(
  use: IconUse,
  element: PageElement,
  { tree, noteOf }: ScriptPage,
  isClosed: boolean,
): IconUse {
  const { names, isSpread, isComputedDrawing } = noteOf(element);
  const isHidden = use.exposure === 'hidden';
  const isUndecided = deciding.some((name) => hasHole(attributeOf(element, name)));
  const ids = attributeOf(element, 'aria-labelledby').match(/\S+/g) ?? [];
  const isNamedElsewhere = ids.some((id) => tree.findById(id) === undefined);
  const label = use.label !== null && (hasHole(use.label) || isNamedElsewhere) ? null : use.label;
  const isSaid = label !== null && label !== '';
  const canBeAdded = isSpread && !isSaid;
  return {
    ...use,
    names: [...use.names, ...names],
    label: label === '' && (canBeAdded || !isClosed || isUndecided) ? null : label,
    exposure: isUndecided || (canBeAdded && !isHidden) ? 'unknown' : use.exposure,
    artwork: isComputedDrawing ? null : use.artwork,
    ...(isComputedDrawing && { ownColors: false }),
  };
}
