import type { ArtworkList, ListedArtwork } from '../../registry/list-artwork.ts';
import type { Capabilities } from '../../terminal/capabilities.ts';
import { displayWidth, padEnd, shortenEnd, shortenMiddle } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { createStyle } from '../../terminal/style.ts';
import { wrapText } from '../../terminal/wrap-text.ts';

type Line = { label: string; artwork: ListedArtwork };

/** What is registered, for a person at a terminal. */
export function writeArtwork(list: ArtworkList, { color, width }: Capabilities): string {
  const style = createStyle(color);
  const { principles, others, logos, registry } = list;
  const icons = [
    ...principles.flatMap(({ principle, artwork }) =>
      artwork.map((one): Line => ({ label: principle, artwork: one })),
    ),
    ...others.map((artwork): Line => ({ label: 'no principle', artwork })),
  ];
  const missing = principles.filter(({ artwork }) => artwork.length === 0).map(({ principle }) => principle);
  const sections = [
    icons.length === 0 ? [] : [style.bold(`Icons in ${stripControl(registry)}`), ...writeLines(icons, width)],
    logos.length === 0
      ? []
      : [
          style.bold('Logos'),
          ...writeLines(
            logos.map((artwork) => ({ label: artwork.name, artwork })),
            width,
          ),
        ],
    missing.length === 0 ? [] : wrapText(writeMissing(missing, principles.length), width),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function writeMissing(missing: readonly string[], all: number): string {
  if (missing.length === all)
    return 'No icon is registered. Next: brandlint icons register <the folder with the files that were supplied>';
  return `Nothing is registered for ${stripControl(missing.join(', '))}.`;
}

function writeLines(lines: readonly Line[], width: number): string[] {
  const ends = lines.map(({ artwork }) => stripControl(`${artwork.registeredOn} ${artwork.registeredBy}`));
  const endWidth = Math.min(Math.floor(width / 4), Math.max(...ends.map(displayWidth)));
  const room = width - endWidth - 6;
  const labels = lines.map(({ label }) =>
    shortenEnd(stripControl(label), Math.max(16, Math.floor(room / 2))),
  );
  const labelWidth = Math.max(...labels.map(displayWidth));
  const fileRoom = Math.max(12, room - labelWidth);
  const files = lines.map(({ artwork }) => shortenMiddle(stripControl(artwork.file), fileRoom));
  const fileWidth = Math.max(...files.map(displayWidth));
  return lines.map((_, i) => {
    const isRepeated = i > 0 && lines[i]?.label === lines[i - 1]?.label;
    const label = padEnd(isRepeated ? '' : (labels[i] ?? ''), labelWidth);
    return `  ${label}  ${padEnd(files[i] ?? '', fileWidth)}  ${shortenEnd(ends[i] ?? '', endWidth)}`;
  });
}
