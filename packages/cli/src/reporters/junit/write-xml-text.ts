import { cutText } from '../finding/cut-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Longer than this a text says no more, in UTF-16 units. */
const longestText = 2_000;

/** Text for an attribute or an element of XML 1.0, on one line; what XML cannot hold becomes U+FFFD. */
export function writeXmlText(text: string): string {
  return cutText(text, longestText)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
