import { extname } from 'node:path';
import type { Format } from '@brandlint/core';

/** Of pictures made of pixels. */
const pixelExtensions = ['.png', '.jpg', '.jpeg', '.webp', '.avif', '.tif', '.tiff', '.gif'] as const;

/** Office and OpenDocument, templates and files with macros included. */
const officeExtensions = (
  '.pptx .pptm .potx .potm .ppsx .ppsm .docx .docm .dotx .dotm .xlsx .xlsm .xltx .xltm ' +
  '.odp .otp .odt .ott .ods .ots .odg .otg'
).split(' ');

/** The format of a file, by its extension in lower case. */
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['.css', 'css'],
  ['.pcss', 'css'],
  ['.postcss', 'css'],
  ['.scss', 'scss'],
  ['.less', 'less'],
  ['.sass', 'sass'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.xht', 'html'],
  ['.vue', 'vue'],
  ['.svelte', 'svelte'],
  ['.astro', 'astro'],
  ['.svg', 'svg'],
  ['.fig', 'fig'],
  ['.figma.json', 'figma'],
  ['.svgz', 'image'],
  ['.pdf', 'pdf'],
  // Files of Illustrator are PDF files with something beside.
  ['.ai', 'pdf'],
  ['.idml', 'idml'],
  // Swatches of Adobe's programs, of GIMP and Inkscape, of LibreOffice.
  ['.ase', 'palette'],
  ['.aco', 'palette'],
  ['.gpl', 'palette'],
  ['.soc', 'palette'],
  ...officeExtensions.map((extension): [string, Format] => [extension, 'office']),
  ...pixelExtensions.map((extension): [string, Format] => [extension, 'image']),
]);

/** The format that a path's extension stands for, or `undefined` when there is no reader for it. */
export function readFormat(path: string): Format | undefined {
  return formats.get(readExtension(path));
}

/** The extension of a path in lower case, with its dot; that of a saved Figma document is of two parts. */
function readExtension(path: string): string {
  const name = path.toLowerCase();
  return name.endsWith('.figma.json') ? '.figma.json' : extname(name);
}

/** Whether a path may be a saved document under a name that says nothing of it: that is looked at where it is named. */
export function mayBeDesign(path: string): boolean {
  return extname(path).toLowerCase() === '.json';
}

/** Whether files of an extension are pictures of pixels, which are read where the user has installed what decodes them. */
export function needsDecoder(extension: string): boolean {
  return pixelExtensions.some((one) => one === extension.toLowerCase());
}

/** The largest files that are read, in MB: what a reader makes of one must fit into the memory of one process. */
export function maximumMegabytesOf(format: Format): number {
  // A tree of a stylesheet takes some 30 times its size, one of JSON some 5 times.
  return format === 'figma' || format === 'fig' || format === 'pdf' ? 256 : 64;
}

/** Kinds of files that carry a brand as well, and that nothing here reads: a folder full of them is not a clean one. */
const otherCarriers = new Set(
  (
    '.eps .ps .indd .psd .psb .afdesign .afphoto .afpub .sketch .xd .cdr .qxp .pub ' +
    '.ppt .pps .doc .xls .xlsb .key .pages .numbers .rtf .vsdx .eml .msg .mht .epub ' +
    '.bmp .heic .jxl .emf .wmf .mp4 .mov .webm .avi ' +
    // Whatever is packed into them.
    '.zip .rar .7z .tar .tgz'
  ).split(' '),
);

/** Scripts with markup in them, which the plugin for ESLint reads. */
const markupScripts = new Set(['.jsx', '.tsx']);

/** What other languages make pages and stylesheets of. */
const templates = new Set(
  (
    '.php .phtml .twig .latte .hbs .handlebars .mustache .ejs .njk .liquid .cshtml .vbhtml .razor .aspx .ascx ' +
    '.shtml .shtm .jsp .jspx .ftl .erb .haml .pug .jade .mdx .mjml .styl .stylus'
  ).split(' '),
);

/** Whether files of an extension are scripts that the plugin for ESLint reads. */
export function isMarkupScript(extension: string): boolean {
  return markupScripts.has(extension.toLowerCase());
}

/** Whether files of an extension are code from which pages are made. */
export function isPageCode(extension: string): boolean {
  return isMarkupScript(extension) || templates.has(extension.toLowerCase());
}

/**
 * The extension of a file that carries a brand and is not read, in lower case; `undefined` for any other file.
 * `isUndecoded`: it is a picture, and nothing here decodes it.
 */
export function readOtherCarrier(path: string, isUndecoded: boolean): string | undefined {
  const extension = extname(path).toLowerCase();
  return isUndecoded || otherCarriers.has(extension) || isPageCode(extension) ? extension : undefined;
}

/** What is read, in the words of a sentence: all of its fifty extensions would tell nobody anything. */
export const knownKinds =
  '.css, .scss, .less, .html, .vue, .svelte, .astro, .svg, .figma.json, .fig, .pdf, .ai, .ase, .aco, .gpl, .soc, .idml, files of Office and OpenDocument, and pictures';
