const plural = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

function count(value: number, one: string, other = `${one}s`): string {
  return `${numbers.format(value)} ${plural.select(value) === 'one' ? one : other}`;
}

/** What the window says about settings. */
export const englishSettings = {
  settingsKept: 'Kept in this file, for everybody who works in it.',
  brand: 'Brand and configuration',
  builtIn: (name: string) => `${name}, as it comes with Brandlint`,
  imported: (name: string) => `${name}, imported`,
  configured: (name: string) => `Configuration: ${name}`,
  notConfigured: 'No configuration',
  noConfigName: 'the settings of this file',
  importFiles: 'Import files …',
  importHelp:
    'A brand (brand.json with its palette), a brandlint.config.json, or a registry of icons. Nothing leaves this window.',
  removeBrand: 'Back to the built-in brand',
  removeConfig: 'Remove the configuration',
  importedDone: (names: readonly string[]) => `Imported: ${names.join(', ')}.`,
  unreadable: (file: string) => `${file}: cannot be read; choose it again.`,
  unknownFile: (file: string) =>
    `${file}: this is no brand, palette, configuration or registry; choose one of Brandlint’s JSON files.`,
  tooLarge: (file: string) => `${file}: larger than 4 MB; choose one of Brandlint’s JSON files.`,
  paletteMissing: (file: string, palette: string) =>
    `${file}: its palette “${palette}” was not chosen; choose both files together.`,
  brandMissing: (file: string) => `${file}: a palette without its brand.json; choose both files together.`,
  notFollowed: (file: string, key: string) =>
    `${file}, ${key}: files cannot be followed from a window; what they hold is left out.`,
  otherBrand: (file: string, brand: string) =>
    `${file}, brand: “${brand}” is not the brand in use; import its files together with the configuration.`,
  partners: 'Whose colours these are',
  partnersHelp: 'Colours of a partner are not held against the brand.',
  listLibraries: 'List libraries',
  noLibraries: 'No library of variables is switched on in this file.',
  libraryIs: (name: string, library: string) => `${name} (${library})`,
  libraryPartner: (name: string) => `Partner whose colours “${name}” holds`,
  partnerName: 'Partner',
  declare: 'Declare',
  declareLabel: (name: string) => `Declare “${name}” to be a partner’s own`,
  withdraw: 'Withdraw',
  withdrawLabel: (name: string) => `Withdraw “${name}”`,
  selection: 'The selected frame',
  noSelection: 'Nothing is selected.',
  selectedLayers: (layers: number) => count(layers, 'layer'),
  isArea: 'It is an area of the brand.',
  isPartner: (partner: string) => `It is artwork of ${partner}.`,
  isNothing: 'It is not marked.',
  markArea: 'Brand’s own area',
  markPartner: 'Partner’s artwork',
  unmark: 'Take the mark off',
  markHelp: 'In the brand’s own area only its colours belong; a partner’s artwork is not judged.',
  partnerMissing: 'Write whose it is.',
  variables: 'Brand variables',
  variablesThere: (there: number, all: number) =>
    `${numbers.format(there)} of ${count(all, 'official colour')} ${plural.select(there) === 'one' ? 'has' : 'have'} a variable in this file.`,
  createVariables: 'Create or repair variables',
  annotations: 'Annotations',
  strangersTitle: 'Whose colours are these?',
  strangersWhy:
    'These colours are not in the palette. They may well be a member’s or a partner’s own, and then the palette does not concern them. Until somebody says whose they are, they are listed once for each colour.',
  strangersHow: 'There are three ways to say it:',
  strangersLibrary: 'Declare a library of variables to be a partner’s own (Settings).',
  strangersMark: 'Select a frame and mark it as the brand’s own area or as a partner’s artwork (Settings).',
  strangersConfig: 'Import a configuration file that names the partners with their colours (Settings).',
  openSettings: 'Open settings',
} as const;
