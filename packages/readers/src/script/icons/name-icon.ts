import type { MarkupAttribute } from '../../markup/element.ts';
import type { ElementSort } from './element-sort.ts';
import { plainNote } from './page-builder.ts';
import type { ScriptAttributes } from './read-attributes.ts';
import { hasHole } from './read-value.ts';
import type { ElementNote } from './script-page.ts';

/** Properties that tell a component which icon to show. */
const choosing = ['name', 'icon', 'glyph', 'symbol', 'principle', 'type'];

/** What an icon goes by that is a component. */
type ComponentIcon = {
  values: ReadonlyMap<string, MarkupAttribute>;
  address: string | undefined;
  note: ElementNote;
};

/** Names a component that is an icon or a picture, and gives it the address of the file that it is. */
export function nameIcon(
  name: string,
  sort: Extract<ElementSort, { kind: 'picture' | 'icon' }>,
  { values }: ScriptAttributes,
): ComponentIcon {
  const known = new Map(values);
  const imported = sort.kind === 'icon' ? sort.address : undefined;
  if (imported !== undefined) known.set('src', { name: 'src', value: imported, range: null });
  const chosen = choosing.flatMap((property) => {
    const value = values.get(property)?.value ?? '';
    return value === '' || hasHole(value) ? [] : [{ from: 'symbol' as const, text: value }];
  });
  return {
    values: known,
    address: imported,
    note: {
      ...plainNote,
      isSpread: true,
      names: [{ from: 'component', text: name }, ...componentForms(name), ...chosen],
    },
  };
}

/** The name of a component without what says that it is an icon: `InnovationIcon`, `Icons.Innovation` → `Innovation`. */
function componentForms(name: string): { from: 'component'; text: string }[] {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const bare = last.replace(/^(?:Icon|Svg|SVG)(?=[A-Z])|(?:Icon|Svg|SVG|Glyph|Pictogram)$/g, '');
  return bare === '' || bare === name ? [] : [{ from: 'component', text: bare }];
}
