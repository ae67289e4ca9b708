import { official as palette } from './corpus.ts';

/** A configuration of Stylelint. */
export type Config = Readonly<Record<string, unknown>>;

const neutral = ['white', 'black', 'transparent', 'currentColor', 'inherit', 'initial', 'unset', 'none', '0'];

/** Properties that hold colours, as those who tune the others write them down. */
const properties = '/^(--.*|.*color|background.*|border.*|outline.*|box-shadow|text-shadow|fill|stroke)$/';

/** What is measured beside ours. */
export type Peer = { name: string; config: Config };

/** What people use today to keep to a palette, each set up as well as its documentation shows. */
export const peers: readonly Peer[] = [
  {
    name: 'strict-value, as its README shows',
    config: {
      plugins: ['stylelint-declaration-strict-value'],
      rules: {
        'scale-unlimited/declaration-strict-value': ['/color$/', { disableFix: true, ignoreValues: palette }],
      },
    },
  },
  {
    name: 'strict-value, tuned',
    config: {
      plugins: ['stylelint-declaration-strict-value'],
      rules: {
        'scale-unlimited/declaration-strict-value': [
          [properties],
          { disableFix: true, expandShorthand: true, ignoreValues: [...palette, ...neutral] },
        ],
      },
    },
  },
  {
    name: 'lists with regular expressions by hand',
    config: {
      rules: {
        'declaration-property-value-disallowed-list': {
          [properties]: [
            `/#(?!(?:${palette.map((hex) => hex.slice(1)).join('|')}|fff|000)\\b)[0-9a-f]{3,8}\\b/i`,
            '/\\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\(/i',
            '/(?:^|[\\s,(])(?:red|green|blue|orange|yellow|purple|pink|gr[ae]y|navy|teal|silver|gold)(?![\\w-])/i',
          ],
        },
      },
    },
  },
  {
    name: 'a list of whole values',
    config: {
      rules: {
        'declaration-property-value-allowed-list': { '/color$/': [...palette, ...neutral, '/var\\(/'] },
      },
    },
  },
  {
    name: 'value-type-custom-property-required-list',
    config: { rules: { 'value-type-custom-property-required-list': ['color'] } },
  },
  {
    name: 'corporate-identity',
    config: {
      plugins: ['stylelint-corporate-identity'],
      rules: { 'corporate-identity/colors': [[...palette, 'white', 'black']] },
    },
  },
];
