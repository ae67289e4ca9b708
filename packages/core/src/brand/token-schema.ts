import * as v from 'valibot';
import { hexColor, inks, list, number, strict, text } from './schema-parts.ts';

const component = number(0, 1, 'One component of sRGB.');

const colorValue = strict({
  colorSpace: v.literal(
    'srgb',
    'the colour space is not sRGB; write "srgb", which is what hexadecimal digits are',
  ),
  components: v.strictTuple(
    [component, component, component],
    'these are not three components; write [red, green, blue], each 0 to 1',
  ),
  alpha: v.exactOptional(v.literal(1, 'an official colour is opaque; write 1 or remove it')),
  hex: hexColor('The value on screen as published.'),
});

const extension = strict({
  cmyk: v.exactOptional(inks('The value in ink as published, in per cent.')),
  clause: v.exactOptional(text('The words with which the colour is published.')),
  converted: v.exactOptional(
    list(
      strict({ profile: text('The profile.'), cmyk: inks('The inks in per cent.') }),
      'What programs make of the value on screen when they convert it to ink.',
    ),
  ),
  printed: v.exactOptional(
    strict({
      profile: text('The profile.'),
      hex: hexColor('What the ink looks like.'),
      deltaE: number(0, 200, 'How far that is from the value on screen.'),
    }),
  ),
});

/** The key under which a token says what the Design Tokens format has no place for. */
export const extensionKey = 'org.brandlint';

const described = {
  $description: v.exactOptional(v.string('the description is not text; write it in quotation marks')),
};

/** One colour of the palette. Extensions of other makers are let through. */
export const tokenSchema = strict({
  ...described,
  $type: v.literal('color'),
  $value: colorValue,
  $extensions: v.exactOptional(
    v.looseObject(
      { [extensionKey]: v.exactOptional(extension) },
      'the extensions are not an object; write { … }',
    ),
  ),
});
