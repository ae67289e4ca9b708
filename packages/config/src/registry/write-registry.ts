import { type Registry, registryVersion } from './registry-schema.ts';

/** A registry as the text of its file: an entry for each artwork, in the order of principles as `order` has them. */
export function writeRegistry({ $schema, icons, logos }: Registry, order: readonly string[]): string {
  const place = (principle: string | null) =>
    principle === null || !order.includes(principle) ? order.length : order.indexOf(principle);
  const sorted = [...icons].sort((one, other) => place(one.principle) - place(other.principle));
  const data = {
    ...($schema !== undefined && { $schema }),
    version: registryVersion,
    icons: sorted,
    logos,
  };
  return `${JSON.stringify(data, null, 2).replace(/"colors": \[[^\]]*\]/g, toOneLine)}\n`;
}

/** The width at which the usual formatter breaks a list. */
const lineWidth = 80;

/** A list of colours as that formatter writes it, so that a registry needs no exception from it. */
function toOneLine(list: string): string {
  const line = list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
  return line.length + '      ,'.length <= lineWidth ? line : list;
}
