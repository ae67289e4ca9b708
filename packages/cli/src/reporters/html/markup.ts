/** Controls of C0 and C1 but tab and line break, marks that turn the direction of text, and line separators. */
// eslint-disable-next-line no-control-regex -- these characters are what it is about
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** HTML that was written here: whatever else is put into a page is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template. Nothing is written for `undefined`. */
type Part = Markup | readonly Markup[] | string | number | undefined;

/** Text as the content of an element: markup in it is text, and what would steer a page or a terminal is U+FFFD. */
export function escapeText(text: string): string {
  return clean(text).replace(/[&<>]/g, (found) => entities[found] ?? '');
}

/** Text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return clean(text).replace(/[&<>"'`]/g, (found) => entities[found] ?? '');
}

function clean(text: string): string {
  return text.replace(controls, '\uFFFD').replace(/[\ud800-\udfff]/gu, '\uFFFD');
}

/** A template of HTML. What is put in is escaped for the place where it stands, unless it is `Markup` itself. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = literals[0] ?? '';
  for (const [i, part] of parts.entries()) {
    const isInAttribute = /="[^"<>]*$/.test(literals[i] ?? '');
    text += writePart(part, isInAttribute ? escapeAttribute : escapeText) + (literals[i + 1] ?? '');
  }
  return new Markup(text);
}

function writePart(part: Part, escape: (text: string) => string): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escape(part);
  return part.map(({ text }) => text).join('');
}
