const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML takes it, in attributes too. Source: XML 1.0, production 2: what is no `Char` is left out. */
export function writeXmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '');
}
