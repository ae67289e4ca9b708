/**
 * Signs beyond ASCII that an identifier of CSS may hold as they are: the first and the last of each range.
 * Source: CSS Syntax Module Level 3, section 4.2, "ident code point".
 */
const ranges: readonly (readonly [number, number])[] = [
  [0xb7, 0xb7],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x203f, 0x2040],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0x10ffff],
];

/** A name of a variable, without sigil, as an identifier of CSS and Sass; other signs become hyphens. */
export function toIdentifier(variable: string): string {
  return clean(Array.from(variable, (sign) => (fits(sign) ? sign : '-')).join(''));
}

/** The same of ASCII signs alone: marks fall off their letters, and other signs become their code. */
export function toAsciiIdentifier(variable: string): string {
  const plain = variable.normalize('NFKD').replace(/\p{M}/gu, '');
  return clean(Array.from(plain, (sign) => (/[\w-]/.test(sign) ? sign : toCode(sign))).join(''));
}

function fits(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return /[\w-]/.test(sign) || ranges.some(([first, last]) => code >= first && code <= last);
}

function toCode(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? '-' : `u${code.toString(16)}`;
}

/** Without hyphens at the ends and beside each other. */
function clean(text: string): string {
  return text.replace(/-+/g, '-').replace(/^-|-$/g, '') || 'color';
}
