import type { Layer } from '../layer.ts';
import { isRecord, listOf, numberOf, textOf } from './plain.ts';
import { toPaints } from './to-paints.ts';

/** A run of characters that look alike, in the shapes of the plugin API. */
export type Run = Pick<
  StyledTextSegment,
  | 'start'
  | 'end'
  | 'fills'
  | 'fillStyleId'
  | 'fontSize'
  | 'fontName'
  | 'fontWeight'
  | 'textStyleId'
  | 'textDecoration'
  | 'textDecorationColor'
  | 'textCase'
  | 'hyperlink'
>;

/** The runs of a text layer. */
export function textRuns(layer: Layer): readonly Run[] {
  return layer.valueOf('runs', none) as readonly Run[];
}

const none: readonly Run[] = [];

type Raw = Readonly<Record<string, unknown>>;

/** The runs of a text of REST JSON. */
export function toRuns(raw: Raw, fills: Paint[]): Run[] {
  const characters = textOf(raw['characters']);
  const overrides = listOf(raw['characterStyleOverrides']);
  const table = isRecord(raw['styleOverrideTable']) ? raw['styleOverrideTable'] : {};
  const runs: Run[] = [];
  let start = 0;
  while (start < characters.length) {
    const key = numberOf(overrides[start], 0);
    let end = start + 1;
    while (end < characters.length && numberOf(overrides[end], 0) === key) end++;
    const override = table[String(key)];
    runs.push(toRun(raw, fills, start, end, isRecord(override) && key !== 0 ? override : {}));
    start = end;
  }
  return runs;
}

function toRun(raw: Raw, fills: Paint[], start: number, end: number, override: Raw): Run {
  const whole = isRecord(raw['style']) ? raw['style'] : {};
  const style = { ...whole, ...override };
  const styles = isRecord(raw['styles']) ? raw['styles'] : {};
  const hasOwnFills = override['fills'] !== undefined;
  const decoration = textOf(style['textDecoration'], 'NONE') as TextDecoration;
  return {
    start,
    end,
    fills: hasOwnFills ? toPaints(override['fills']) : fills,
    fillStyleId: textOf(hasOwnFills ? override['inheritFillStyleId'] : styles['fill']),
    fontSize: style['fontSize'] as number,
    fontWeight: style['fontWeight'] as number,
    fontName: { family: textOf(style['fontFamily'], 'Inter'), style: textOf(style['fontStyle'], 'Regular') },
    textStyleId: textOf(styles['text']),
    textDecoration: decoration,
    textDecorationColor:
      decoration === 'NONE'
        ? null
        : ((style['textDecorationColor'] as TextDecorationColor | undefined) ?? { value: 'AUTO' }),
    textCase: 'ORIGINAL',
    hyperlink: null,
  };
}

/** The runs with a property set between two characters; runs are parted where that is needed. Throws like Figma for a range that is not in the text. */
export function setInRuns<Name extends keyof Run>(
  runs: readonly Run[],
  start: number,
  end: number,
  name: Name,
  value: Run[Name],
  call: string,
): Run[] {
  const length = runs[runs.length - 1]?.end ?? 0;
  if (!(start >= 0) || end > length || start >= end) {
    throw new Error(
      `in ${call}: Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length.`,
    );
  }
  return runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from >= to) return [run];
    const parts = [
      { ...run, end: from },
      { ...run, start: from, end: to, [name]: value },
      { ...run, start: to },
    ];
    return parts.filter((part) => part.start < part.end);
  });
}

/** The one value that all runs have; `undefined` where they differ. */
export function commonValue<Name extends keyof Run>(runs: readonly Run[], name: Name): Run[Name] | undefined {
  const [first, ...others] = runs;
  if (first === undefined) return undefined;
  if (others.length === 0) return first[name];
  const written = JSON.stringify(first[name]);
  return others.every((run) => JSON.stringify(run[name]) === written) ? first[name] : undefined;
}

/** The runs joined where they agree in the fields that are asked for. */
export function toSegments(
  characters: string,
  runs: readonly Run[],
  fields: readonly string[],
): Record<string, unknown>[] {
  const segments: { written: string; value: Record<string, unknown> }[] = [];
  for (const run of runs) {
    const all: Readonly<Record<string, unknown>> = { ...run, boundVariables: {} };
    const asked = Object.fromEntries(fields.map((field) => [field, all[field]]));
    const written = JSON.stringify(asked);
    const last = segments[segments.length - 1];
    if (last?.written === written) last.value = { ...last.value, end: run.end };
    else segments.push({ written, value: { ...asked, start: run.start, end: run.end } });
  }
  return segments.map(({ value }) => ({
    ...value,
    characters: characters.slice(Number(value['start']), Number(value['end'])),
  }));
}
