import type { Embedded, Extraction } from '../model/source.ts';
import type { IconUse } from '../model/use.ts';

const key = 'whole';
const place = { kind: 'area', page: 1, x: 0, y: 0, width: 0, height: 0 } as const;

/** An extraction of a file inside another, with the picture that it is as a whole, where it is one. */
export function addWholePicture(extraction: Extraction, { format, content }: Embedded): Extraction {
  if (format !== 'svg' && format !== 'image') return extraction;
  const whole =
    content.kind === 'text'
      ? ({ kind: 'svg', text: content.text } as const)
      : ({ ...content, kind: 'base64' } as const);
  return {
    ...extraction,
    picture: key,
    pictures: [...extraction.pictures, { key, place, kind: 'inside', content: whole }],
  };
}

/** The picture that an extraction is as a whole, as an icon of which nothing is known but what it looks like. */
export function toWholeIcon({ picture }: Extraction): IconUse | undefined {
  if (picture === undefined) return undefined;
  return {
    kind: 'icon',
    anchor: picture,
    within: [],
    places: [place],
    count: 1,
    written: '',
    carrier: 'picture',
    names: [],
    label: null,
    exposure: 'unknown',
    artwork: picture,
    ownColors: true,
    containers: [],
    backdrop: { kind: 'unknown', reason: 'a file inside another does not say where it is shown' },
  };
}
