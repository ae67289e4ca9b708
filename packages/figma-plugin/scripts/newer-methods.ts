/** Methods that came into the language after 2020, which an engine of Figma's may not have, by what has them. */
export const newerMethods = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'TypedArray.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  'String.prototype': ['at', 'isWellFormed', 'replaceAll', 'toWellFormed'],
  'Set.prototype': [
    'difference',
    'intersection',
    'isDisjointFrom',
    'isSubsetOf',
    'isSupersetOf',
    'symmetricDifference',
    'union',
  ],
  Array: ['fromAsync'],
  Map: ['groupBy'],
  Object: ['groupBy', 'hasOwn'],
  Promise: ['any', 'try', 'withResolvers'],
} as const;
