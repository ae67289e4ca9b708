/** The ends of namespaces, and the prefix that each goes by here. Strict and transitional files differ before them. */
const prefixes: readonly (readonly [string, string])[] = [
  ['/drawingml/2006/main', 'a'],
  ['/drawingml/main', 'a'],
  ['/presentationml/2006/main', 'p'],
  ['/presentationml/main', 'p'],
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/spreadsheetml/2006/main', 'x'],
  ['/spreadsheetml/main', 'x'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/relationships', 'r'],
  ['/drawingml/2006/chart', 'c'],
  ['/drawingml/chart', 'c'],
  ['/drawingml/2006/chartDrawing', 'cdr'],
  ['/drawingml/2006/diagram', 'dgm'],
  ['/drawingml/diagram', 'dgm'],
  ['/drawingml/2006/picture', 'pic'],
  ['/drawingml/picture', 'pic'],
  ['/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['/drawingml/wordprocessingDrawing', 'wp'],
  ['/drawingml/2006/spreadsheetDrawing', 'xdr'],
  ['/drawingml/spreadsheetDrawing', 'xdr'],
  ['/office/word/2010/wordprocessingShape', 'wps'],
  ['/office/word/2010/wordprocessingGroup', 'wpg'],
  ['/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['/office/word/2010/wordprocessingDrawing', 'wp14'],
  ['/office/word/2010/wordml', 'w14'],
  ['/office/drawing/2008/diagram', 'dsp'],
  ['/office/drawing/2010/main', 'a14'],
  ['/office/drawing/2016/SVG/main', 'asvg'],
  ['/office/drawing/2017/decorative', 'adec'],
  ['/office/spreadsheetml/2009/9/main', 'x14'],
  ['/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['/package/2006/content-types', 'ct'],
  ['/package/2006/relationships', 'rel'],
];

/** Namespaces of OpenDocument all end in their prefix and a version, these excepted. */
const openDocument = /^urn:oasis:names:tc:opendocument:xmlns:([a-z]+):[\d.]+$/;
const openDocumentNames: ReadonlyMap<string, string> = new Map([
  ['drawing', 'draw'],
  ['datastyle', 'number'],
]);

const others: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);

/** The prefix that names of a namespace go by here; `undefined` for those that nothing here reads. */
export function prefixOf(uri: string): string | undefined {
  const known = others.get(uri);
  if (known !== undefined) return known;
  const [, name] =
    openDocument.exec(uri.length < 200 ? uri.replace('xsl-fo-', 'xslfo').replace('svg-', 'svg') : '') ?? [];
  if (name !== undefined) return openDocumentPrefix(name);
  return prefixes.find(([end]) => uri.endsWith(end))?.[1];
}

function openDocumentPrefix(name: string): string {
  if (name === 'xslfocompatible') return 'fo';
  if (name === 'svgcompatible') return 'svg';
  return openDocumentNames.get(name) ?? name;
}
