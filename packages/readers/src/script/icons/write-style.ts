import { childOf, childrenOf, keyOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';
import { toHyphens } from './attribute-names.ts';
import type { FindBinding } from './bindings.ts';
import { hasHole, readValue } from './read-value.ts';

/** Properties whose numbers are no lengths. */
const plain =
  /^(?:opacity|zIndex|flex|order|lineHeight|fontWeight|scale|zoom|fillOpacity|strokeOpacity|aspectRatio)/;

/** A style object as a style attribute, as far as it is written out. */
export function writeStyle(object: ScriptNode, source: string, find: FindBinding): string {
  return childrenOf(object, 'properties')
    .flatMap((property) => {
      const name = property.type === 'Property' ? keyOf(property) : undefined;
      const node = childOf(property, 'value');
      const value = name !== undefined && node ? readValue(node, source, find) : null;
      if (name === undefined || !value || hasHole(value.text)) return [];
      const isLength = typeof node?.['value'] === 'number' && !plain.test(name);
      return [`${name.startsWith('--') ? name : toHyphens(name)}:${value.text}${isLength ? 'px' : ''}`];
    })
    .join(';');
}
