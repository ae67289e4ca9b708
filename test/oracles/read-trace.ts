import { execFileSync } from 'node:child_process';
import { findTool } from './find-tool.ts';

/** What another program says that a PDF paints in one flat colour: `cmyk 0.1 0.2 0.3 0.4`, `spot Brand 0.5`. */
export type TracedColors = ReadonlySet<string>;

const painted = /^\s*<(?:fill_path|stroke_path|fill_text|stroke_text|fill_image_mask) [^\n]*/gm;
const spaces: Readonly<Record<string, string>> = {
  DeviceGray: 'gray',
  DeviceRGB: 'srgb',
  DeviceCMYK: 'cmyk',
};

/** The flat colours of a PDF as MuPDF's trace device lists them; throws for a colour space that nobody expects. */
export function readTrace(file: string): TracedColors {
  const trace = execFileSync(findTool('mutool') ?? 'mutool', ['trace', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const colors = new Set<string>();
  for (const [element] of trace.matchAll(painted)) {
    const [, space = ''] = / colorspace="([^"]*)"/.exec(element) ?? [];
    const [, color = ''] = / color="([^"]*)"/.exec(element) ?? [];
    colors.add(writeFlatColor(nameSpace(space), color.split(' ').map(Number)));
  }
  return colors;
}

/** A flat colour as text, to two decimals: MuPDF keeps its numbers as halves of single precision. */
export function writeFlatColor(space: string, components: readonly number[]): string {
  return [space, ...components.map((one) => one.toFixed(2))].join(' ');
}

function nameSpace(space: string): string {
  const known = spaces[space];
  if (known !== undefined) return known;
  const separation = /^Separation\([^,]*,(.*)\)$/.exec(space);
  if (separation) return `spot ${separation[1] ?? ''}`;
  throw new Error(`the trace names the colour space "${space}", which this test does not know`);
}
