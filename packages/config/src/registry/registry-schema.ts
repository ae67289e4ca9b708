import { schemaParts } from '@brandlint/core/brand';
import * as v from 'valibot';

const { hexColor, list, number, strict, text } = schemaParts;

/** The form of the registry that is written and read. */
export const registryVersion = 1;

/** More artwork than any family has; every picture is held against all of it. */
const mostArtworks = 1_000;

/** What a pattern of the schema and its message have in common. */
function matching(pattern: RegExp, what: string, description: string) {
  const message = `this is not ${what}; register the file again`;
  return v.pipe(v.string(message), v.regex(pattern, message), v.description(description));
}

const picture = {
  file: text('The file that was registered, as a path from this registry.'),
  hash: matching(/^[0-9a-f]{64}$/, 'a SHA-256', 'The SHA-256 of the file’s bytes, in hexadecimal.'),
  outline: text(
    'What the artwork is known again by: a small mask of what is seen of it, without its colours.',
  ),
  colors: list(hexColor('A colour.'), 'Its own flat colours.'),
  width: number(0, 1e9, 'Its own width in px.'),
  height: number(0, 1e9, 'Its own height in px.'),
  registeredBy: text('Who registered it.'),
  registeredOn: matching(/^\d{4}-\d\d-\d\d$/, 'a day', 'When it was registered: YYYY-MM-DD.'),
};

function artworks<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.pipe(
    list(item, description),
    v.maxLength(mostArtworks, `the list is longer than ${mostArtworks}; take out what is not needed`),
  );
}

/** What a registry of artwork may hold. */
export const registrySchema = v.pipe(
  strict({
    $schema: v.exactOptional(text('The address of this schema, for editors.')),
    version: v.pipe(
      v.literal(
        registryVersion,
        `this Brandlint reads version ${registryVersion} of the registry and no other; use the Brandlint that wrote it`,
      ),
      v.description('The form of this file.'),
    ),
    icons: artworks(
      strict({
        principle: v.pipe(
          v.nullable(text('The name of a principle.')),
          v.description(
            'The principle that it stands for; null for artwork of the family that stands for none.',
          ),
        ),
        ...picture,
      }),
      'The icons that their owner supplied.',
    ),
    logos: artworks(
      strict({ name: text('Whose logo it is.'), ...picture }),
      'Logos, which are no icons: the brand’s own, those of members and of funders.',
    ),
  }),
  v.title('Artwork registered with Brandlint'),
);

/** Artwork that was registered: icons and logos, with who registered them and when. */
export type Registry = v.InferOutput<typeof registrySchema>;
export type RegisteredIcon = Registry['icons'][number];
export type RegisteredLogo = Registry['logos'][number];

/** A registry in which nothing is registered yet. */
export const emptyRegistry: Registry = { version: registryVersion, icons: [], logos: [] };
