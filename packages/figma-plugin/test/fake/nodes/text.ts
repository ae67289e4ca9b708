import { answer } from '../fake-document.ts';
import { refuseInDevMode, refuseInDynamicPage, type Fake, type PropertiesOf } from '../fake.ts';
import { valueOf, type Layer } from '../layer.ts';
import { commonValue, setInRuns, textRuns, toSegments, type Run } from '../read/text-runs.ts';
import { clone } from '../clone.ts';
import { checkPaints } from '../validate.ts';
import { withBoundColors } from '../with-bound-colors.ts';
import { writeValue } from '../write.ts';

const segmentFields = [
  'fontSize',
  'fontName',
  'fontWeight',
  'fontStyle',
  'textDecoration',
  'textDecorationStyle',
  'textDecorationOffset',
  'textDecorationThickness',
  'textDecorationColor',
  'textDecorationSkipInk',
  'textCase',
  'lineHeight',
  'letterSpacing',
  'fills',
  'textStyleId',
  'fillStyleId',
  'listOptions',
  'listSpacing',
  'indentation',
  'paragraphIndent',
  'paragraphSpacing',
  'textWrapStyle',
  'hyperlink',
  'openTypeFeatures',
  'boundVariables',
  'textStyleOverrides',
] as const satisfies readonly (keyof StyledTextSegment)[];

const writeFont = ({ family, style }: FontName): string => `${family}\n${style}`;

/** Refuses to touch a text whose fonts are not loaded. */
function checkFonts(layer: Layer, { document }: Fake, call: string): void {
  for (const { fontName } of textRuns(layer)) {
    if (document.isUser || document.loadedFonts.has(writeFont(fontName))) continue;
    throw new Error(
      `in ${call}: Cannot write to node with unloaded font "${fontName.family} ${fontName.style}". Please call figma.loadFontAsync({ family: "${fontName.family}", style: "${fontName.style}" }) and await the returned promise first.`,
    );
  }
}

function writeCharacters(layer: Layer, characters: string, runs: readonly Run[], { document }: Fake): void {
  writeValue(document, layer, 'characters', characters);
  writeValue(document, layer, 'runs', runs, 'characters');
}

function replace(layer: Layer, start: number, end: number, text: string, fake: Fake): void {
  const old = String(valueOf(layer, 'characters', ''));
  const runs = textRuns(layer);
  const move = (at: number): number => {
    if (at <= start) return at;
    return at >= end ? at + text.length - (end - start) : start + text.length;
  };
  const moved = runs
    .map((run) => ({ ...run, start: move(run.start), end: move(run.end) }))
    .filter((run) => run.start < run.end);
  writeCharacters(layer, old.slice(0, start) + text + old.slice(end), moved, fake);
}

function whole<Name extends keyof Run>(
  name: Name,
): { get: (layer: Layer, fake: Fake) => Run[Name] | PluginAPI['mixed'] } {
  return {
    get: (layer, { mixed }) => {
      const runs = textRuns(layer);
      return runs.length === 0 ? mixed : (commonValue(runs, name) ?? mixed);
    },
  };
}

/** What texts have. */
export const textProperties = {
  characters: {
    get: (layer) => valueOf(layer, 'characters', '') as string,
    set: (layer, value, fake) => {
      if (typeof value !== 'string')
        throw new Error(`in set_characters: Expected string, received ${typeof value}`);
      checkFonts(layer, fake, 'set_characters');
      const [first] = textRuns(layer);
      writeCharacters(
        layer,
        value,
        first === undefined ? [] : [{ ...first, start: 0, end: value.length }],
        fake,
      );
    },
  },
  insertCharacters: {
    get: (layer, fake) => (start, characters) => {
      refuseInDevMode(fake, 'insertCharacters');
      checkFonts(layer, fake, 'insertCharacters');
      replace(layer, start, start, characters, fake);
    },
  },
  deleteCharacters: {
    get: (layer, fake) => (start, end) => {
      refuseInDevMode(fake, 'deleteCharacters');
      checkFonts(layer, fake, 'deleteCharacters');
      replace(layer, start, end, '', fake);
    },
  },
  hasMissingFont: {
    get: (layer, { document }) =>
      textRuns(layer).some(({ fontName }) => document.settings.missingFonts.includes(fontName.family)),
  },
  fontSize: whole('fontSize'),
  fontName: whole('fontName'),
  fontWeight: whole('fontWeight'),
  textCase: whole('textCase'),
  textDecoration: whole('textDecoration'),
  textDecorationColor: whole('textDecorationColor'),
  hyperlink: whole('hyperlink'),
  getRangeAllFontNames: {
    get: (layer) => (start, end) => {
      const fonts = textRuns(layer)
        .filter((run) => run.start < end && run.end > start)
        .map(({ fontName }) => fontName);
      return [...new Map(fonts.map((font) => [writeFont(font), font])).values()];
    },
  },
  getRangeFills: {
    get:
      (layer, { mixed }) =>
      (start, end) => {
        const runs = textRuns(layer).filter((run) => run.start < end && run.end > start);
        return commonValue(runs, 'fills') ?? mixed;
      },
  },
  setRangeFills: {
    get: (layer, fake) => (start, end, value) => {
      refuseInDevMode(fake, 'setRangeFills');
      const paints = clone(value, 'setRangeFills');
      checkPaints(paints, 'setRangeFills', 'fills', false);
      const bound = withBoundColors(paints, fake.document);
      const filled = setInRuns(textRuns(layer), start, end, 'fills', bound, 'setRangeFills');
      const runs = setInRuns(filled, start, end, 'fillStyleId', '', 'setRangeFills');
      writeValue(fake.document, layer, 'runs', runs, 'styledTextSegments');
    },
  },
  setRangeFillStyleId: {
    get: () => () => refuseInDynamicPage('setRangeFillStyleId', 'node.setRangeFillStyleIdAsync'),
  },
  setRangeFillStyleIdAsync: {
    get: (layer, fake) => (start, end, id) =>
      answer(fake.document, () => {
        refuseInDevMode(fake, 'setRangeFillStyleIdAsync');
        const style = fake.document.entries.get(id);
        if (style?.values.get('type') !== 'PAINT') {
          throw new Error(`in setRangeFillStyleIdAsync: The style with id "${id}" does not exist`);
        }
        const paints = style.values.get('paints') as Paint[];
        const filled = setInRuns(textRuns(layer), start, end, 'fills', paints, 'setRangeFillStyleIdAsync');
        const runs = setInRuns(filled, start, end, 'fillStyleId', id, 'setRangeFillStyleIdAsync');
        writeValue(fake.document, layer, 'runs', runs, 'styledTextSegments');
      }),
  },
  setRangeTextDecorationColor: {
    get: (layer, fake) => (start, end, value) => {
      refuseInDevMode(fake, 'setRangeTextDecorationColor');
      checkFonts(layer, fake, 'setRangeTextDecorationColor');
      const color = clone(value, 'setRangeTextDecorationColor');
      const runs = setInRuns(
        textRuns(layer),
        start,
        end,
        'textDecorationColor',
        color,
        'setRangeTextDecorationColor',
      );
      writeValue(fake.document, layer, 'runs', runs, 'styledTextSegments');
    },
  },
  getStyledTextSegments: {
    get: (layer) =>
      ((fields: readonly string[], start?: number, end?: number) => {
        for (const field of fields) {
          if (!segmentFields.some((known) => known === field)) {
            throw new Error(`in getStyledTextSegments: Invalid enum value, received '${field}'`);
          }
        }
        const runs = textRuns(layer)
          .map((run) => ({
            ...run,
            start: Math.max(run.start, start ?? 0),
            end: Math.min(run.end, end ?? run.end),
          }))
          .filter((run) => run.start < run.end);
        return toSegments(String(valueOf(layer, 'characters', '')), runs, fields);
      }) as unknown as NonResizableTextMixin['getStyledTextSegments'],
  },
} satisfies PropertiesOf<NonResizableTextMixin>;

/** What only layers of text have. */
export const textNodeProperties = {
  textStyleId: {
    ...whole('textStyleId'),
    set: () => refuseInDynamicPage('set_textStyleId', 'node.setTextStyleIdAsync'),
  },
} satisfies PropertiesOf<Pick<TextNode, 'textStyleId'>>;
