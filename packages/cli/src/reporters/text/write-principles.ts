import { shortenEnd } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { mayHideIcon } from '../../principles/picture-gaps.ts';
import type { PrincipleEntry, PrincipleFile, PrincipleList } from '../../principles/principle-list.ts';
import { type TextContext, type TextOptions, toContext } from './text-options.ts';
import { writeCount } from './write-count.ts';
import { writeUnjudged, writeUnreadable } from './write-gaps.ts';
import { type Row, writeRows } from './write-rows.ts';

/** Which principles were recognised and where, for a person at a terminal. */
export function writePrinciples({ principles, files }: PrincipleList, options: TextOptions): string {
  const context = toContext(options, files.length);
  const found = principles.filter(({ recognised }) => recognised.length > 0);
  const sections = [
    writeFound(found, context),
    writeNotFound(principles, context),
    writeUnreadable(files, context),
    writeUnjudged(
      files.map(({ source, gaps }) => ({ source, gaps: gaps.filter(mayHideIcon) })),
      context,
    ),
    writeTotal(principles, files, context),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function writeFound(found: readonly PrincipleEntry[], context: TextContext): string[] {
  if (found.length === 0) return [];
  const rows = found.map((entry): Row => {
    const { principle, recognised, icons, names, descriptions } = entry;
    return {
      label: shortenEnd(stripControl(principle), Math.max(20, Math.floor(context.width / 2) - 4)),
      count: icons + names + descriptions,
      note: writeWays(entry),
      places: recognised.flatMap(({ source, places }) => places.map((location) => ({ source, location }))),
    };
  });
  const title = `Recognised, of the principles of ${stripControl(context.brand.name)}`;
  return [...wrapText(title, context.width).map(context.style.bold), ...writeRows(rows, context)];
}

function writeWays({ icons, names, descriptions, recognised }: PrincipleEntry): string {
  const unlabelled = recognised.reduce(
    (sum, { as, labelled, count }) => sum + (as === 'icon' && labelled === false ? count : 0),
    0,
  );
  return [
    ...(icons > 0
      ? [`${writeCount(icons, 'icon')}${unlabelled > 0 ? ` (${unlabelled} without a name)` : ''}`]
      : []),
    ...(names > 0 ? [writeCount(names, 'name')] : []),
    ...(descriptions > 0 ? [writeCount(descriptions, 'description')] : []),
  ].join(', ');
}

function writeNotFound(principles: readonly PrincipleEntry[], { width }: TextContext): string[] {
  const missing = principles.filter(({ recognised }) => recognised.length === 0);
  if (missing.length === 0) return [];
  const names = missing.map(({ principle }) => stripControl(principle)).join(', ');
  return wrapText(`Not found, and none is required: ${names}`, width);
}

function writeTotal(
  principles: readonly PrincipleEntry[],
  files: readonly PrincipleFile[],
  { width, settings }: TextContext,
): string[] {
  const found = principles.filter(({ recognised }) => recognised.length > 0).length;
  const unidentified = files.reduce((sum, file) => sum + file.unidentified, 0);
  const parts = [
    `${found} of ${writeCount(principles.length, 'principle')} recognised in ${writeCount(files.length, 'file')}`,
    ...(unidentified > 0 ? [`${writeCount(unidentified, 'picture')} could not be identified`] : []),
  ];
  const hint =
    unidentified > 0 && settings.icons.registered.length === 0
      ? wrapText(
          'No icon is registered, so icons are known by mark and name alone: brandlint icons register',
          width,
        )
      : [];
  return [...wrapText(parts.join(' · '), width), ...hint];
}
