import type { ScriptNames } from '../script-source.ts';
import type { Binding } from './bindings.ts';

/**
 * What an element of JSX is to a reader of pages. `host`: one of HTML or SVG. `picture`: a component that shows a picture
 * by an address. `icon`: a component that is an icon. `component`: any other, with the element that it is most like.
 */
export type ElementSort =
  | { kind: 'host'; tag: string }
  | { kind: 'picture' }
  | { kind: 'icon'; address: string | undefined }
  | { kind: 'component'; like: string };

const pictures = new Set(['Image', 'Img', 'NextImage', 'StaticImage', 'ExportedImage']);

const iconName = /^(?:Icon|Svg|SVG)(?=[A-Z\d]|$)|(?:Icon|SVG|Svg|Glyph|Pictogram)$/;

/** What has an icon in its name and is what stands around one. */
const around =
  /(?:Button|Btn|Wrapper|Container|Link|Card|List|Item|Text|Group|Box|Provider|Context|Tile|Label|Field|Input|Menu|Badge|Tab|Header|Section|Row|Grid|Root)s?$/;

/** Packages whose components are icons. */
const iconModule = /(?:^|[/@-])(?:icons?|lucide|heroicons?|phosphor|feather|tabler)(?:[/-]|$)/i;

/** The elements that components are most like, by how their names end. */
const likenesses: readonly (readonly [RegExp, string])[] = [
  [/^(?:Nav|Router)?Link$|^Anchor$|^A$/, 'a'],
  [/Button$|^Btn$|Chip$/, 'button'],
  [/Card$|Tile$|Teaser$/, 'article'],
  [/Item$/, 'li'],
  [/(?:Heading|Title|Headline)$|^H[1-6]$/, 'h2'],
  [/^(?:Text|Paragraph|Typography)$/, 'p'],
  [/^(?:List|UnorderedList|OrderedList|Menu)$/, 'ul'],
  [/^Figure$/, 'figure'],
  [/Label$|Caption$/, 'label'],
  [/^(?:Code|CodeBlock|Pre|Script|Style)$/, 'code'],
  [/^(?:Section|Hero)$/, 'section'],
];

/** Tells what an element is by its name, by what that name stands for, and by what the user says. */
export function toElementSort(
  name: string,
  binding: Binding | undefined,
  hasContent: boolean,
  names: ScriptNames,
): ElementSort {
  if (/^[a-z][\w:.-]*$/.test(name) && !name.includes('.')) return { kind: 'host', tag: name };
  if (binding?.kind === 'picture') return { kind: 'icon', address: binding.address };
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (names.pictures?.includes(name) || pictures.has(last)) return { kind: 'picture' };
  const module = binding?.kind === 'module' ? binding.module : '';
  const isOfIcons = !module.startsWith('.') && iconModule.test(module);
  if (!hasContent && !around.test(last) && (iconName.test(last) || isOfIcons)) {
    return { kind: 'icon', address: undefined };
  }
  return { kind: 'component', like: likenesses.find(([ending]) => ending.test(last))?.[1] ?? 'div' };
}
