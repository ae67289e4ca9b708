import { answer } from '../fake-document.ts';
import type { PropertiesOf } from '../fake.ts';
import { writeSvg } from '../write-svg.ts';
import { writeRest } from '../write-rest.ts';

const svgKeys = [
  'format',
  'contentsOnly',
  'useAbsoluteBounds',
  'suffix',
  'svgOutlineText',
  'svgIdAttribute',
  'svgSimplifyStroke',
  'colorProfile',
];

/** What nodes that can be exported have: SVG as text, and REST JSON. */
export const exportProperties = {
  exportAsync: {
    get: (layer, { document }) =>
      ((settings: { format?: string } = {}) =>
        answer<unknown>(document, () => {
          if (settings.format === 'JSON_REST_V1') return { document: writeRest(layer), schemaVersion: 0 };
          if (settings.format !== 'SVG_STRING')
            throw new Error(`in exportAsync: The fake exports no ${settings.format ?? 'PNG'}`);
          const stranger = Object.keys(settings).find((key) => !svgKeys.includes(key));
          if (stranger !== undefined)
            throw new Error(`in exportAsync: Unrecognized key(s) in object: '${stranger}'`);
          return writeSvg(layer);
        })) as ExportMixin['exportAsync'],
  },
} satisfies PropertiesOf<ExportMixin>;
