/** What a flat OpenDocument file holds. */
export type FlatKind = 'presentation' | 'text' | 'spreadsheet';

const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const names =
  `xmlns:office="${odf}:office:1.0" xmlns:style="${odf}:style:1.0" xmlns:text="${odf}:text:1.0" ` +
  `xmlns:table="${odf}:table:1.0" xmlns:draw="${odf}:drawing:1.0" xmlns:fo="${odf}:xsl-fo-compatible:1.0" ` +
  `xmlns:svg="${odf}:svg-compatible:1.0" xmlns:presentation="${odf}:presentation:1.0"`;

/** A document with one colour in fills, lines, borders and texts, and two others beside it. */
export function writeFlatDocument(
  kind: FlatKind,
  { wrong, others: [one = '', other = ''] }: { wrong: string; others: readonly string[] },
): string {
  const { styles, body } = { presentation, text, spreadsheet }[kind](wrong, one, other);
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.2" ` +
    `office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`
  );
}

type Parts = { styles: string; body: string };

function presentation(wrong: string, one: string, other: string): Parts {
  const shape = (name: string, fill: string, line: string) =>
    `<style:style style:name="${name}" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="${fill}" draw:stroke="solid" svg:stroke-color="${line}" svg:stroke-width="0.1cm"/></style:style>`;
  const box = (style: string, y: number, content: string) =>
    `<draw:custom-shape draw:name="${style}" draw:style-name="${style}" svg:x="2cm" svg:y="${y}cm" svg:width="10cm" svg:height="3cm"><text:p>${content}</text:p><draw:enhanced-geometry draw:type="rectangle" svg:viewBox="0 0 21600 21600" draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 Z N"/></draw:custom-shape>`;
  return {
    styles: shape('Band', wrong, one) + shape('Card', other, wrong) + texts(wrong),
    body: `<draw:page draw:name="Start">${box('Band', 2, 'On the band')}${box('Card', 8, '<text:span text:style-name="T1">On the card</text:span>')}</draw:page>`,
  };
}

function text(wrong: string, one: string, other: string): Parts {
  return {
    styles:
      texts(wrong) +
      `<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:background-color="${wrong}" fo:border="0.1cm solid ${one}"/><style:text-properties fo:color="${other}"/></style:style>` +
      `<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:border="0.1cm solid ${wrong}"/></style:style>`,
    body: '<text:p text:style-name="P1">On a ground</text:p><text:p text:style-name="P2">In a <text:span text:style-name="T1">frame</text:span></text:p>',
  };
}

function spreadsheet(wrong: string, one: string, other: string): Parts {
  const cell = (name: string, ground: string, line: string, color: string) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:background-color="${ground}" fo:border="0.1cm solid ${line}"/><style:text-properties fo:color="${color}"/></style:style>`;
  const entry = (style: string, content: string) =>
    `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
  return {
    styles: cell('ce1', wrong, one, other) + cell('ce2', other, wrong, one) + cell('ce3', one, other, wrong),
    body: `<table:table table:name="Plan"><table:table-row>${entry('ce1', 'One')}${entry('ce2', 'Two')}${entry('ce3', 'Three')}</table:table-row></table:table>`,
  };
}

function texts(color: string): string {
  return `<style:style style:name="T1" style:family="text"><style:text-properties fo:color="${color}"/></style:style>`;
}
