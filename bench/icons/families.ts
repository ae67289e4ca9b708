import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A drawing of a family, as one SVG document, with the name that other families give to the same thing. */
export type Drawing = { name: string; topic: string; svg: string };

/** Drawings made by one hand. Limits are chosen on the calibration families and reported on the held-out ones. */
export type Family = {
  name: string;
  set: 'calibration' | 'held out';
  /** How its drawings are made. */
  make: 'solid' | 'lines' | 'several colours' | 'two tones' | 'white inside';
  /** The width of its lines, for families that are drawn with strokes. */
  stroke?: number;
  drawings: Drawing[];
};

/** The families that are measured, from packages that are installed beside this folder. No drawing is kept here. */
export function readFamilies(): Family[] {
  return [
    family('tabler filled', 'calibration', 'solid', '@tabler/icons/icons/filled'),
    { ...family('lucide', 'calibration', 'lines', 'lucide-static/icons'), stroke: 2 },
    { ...family('lucide, half the width', 'calibration', 'lines', 'lucide-static/icons', halve), stroke: 1 },
    family('flat color icons', 'calibration', 'several colours', 'flat-color-icons/svg'),
    family('remix in a disc', 'calibration', 'white inside', 'remixicon/icons', inDisc, /-line\.svg$/),
    family('phosphor duotone', 'calibration', 'two tones', '@phosphor-icons/core/assets/duotone'),
    family('mdi', 'held out', 'solid', '@mdi/svg/svg', undefined, /^(?!.*-outline)/),
    family('bootstrap', 'held out', 'lines', 'bootstrap-icons/icons', undefined, /^(?!.*-fill)/),
    {
      ...family('heroicons, half the width', 'held out', 'lines', 'heroicons/24/outline', halve),
      stroke: 0.75,
    },
    family('material two-tone', 'held out', 'two tones', '@material-design-icons/svg/two-tone'),
    family(
      'bootstrap fill in a square',
      'held out',
      'white inside',
      'bootstrap-icons/icons',
      inSquare,
      /-fill\.svg$/,
    ),
  ];
}

function family(
  name: string,
  set: Family['set'],
  make: Family['make'],
  folder: string,
  change: (svg: string) => string = (svg) => svg,
  pattern = /./,
): Family {
  const path = join(import.meta.dirname, '../node_modules', folder);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svg') && pattern.test(basename(file)))
    .sort();
  const drawings = files.map((file) => {
    const svg = readFileSync(join(path, file), 'utf8')
      .replace(/^[^]*?(?=<svg\b)/, '')
      .trim();
    const title = basename(file, '.svg').replaceAll('_', '-');
    const topic = title.replace(/-(fill|line|thin|duotone)$/, '');
    return { name: title, topic, svg: change(svg) };
  });
  return { name, set, make, drawings };
}

function halve(svg: string): string {
  return svg.replace(/stroke-width="([\d.]+)"/, (_, width: string) => `stroke-width="${Number(width) / 2}"`);
}

function inDisc(svg: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 40 40"><circle cx="12" cy="12" r="20" fill="#815b8e"/>${inWhite(svg)}</svg>`;
}

function inSquare(svg: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 40 40"><rect x="-7" y="-7" width="38" height="38" rx="6" fill="#ca7228"/>${inWhite(svg)}</svg>`;
}

function inWhite(svg: string): string {
  return svg
    .replace('<svg', '<svg x="0" y="0" color="#fff"')
    .replace(/\s(?:width|height)="\d+"/g, '')
    .replace('<svg', '<svg width="24" height="24"');
}
