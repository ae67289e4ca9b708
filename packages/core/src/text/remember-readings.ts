import type { WordingReader } from './wording.ts';

/** A reader that reads a text once, however often it is asked: for the texts of one source. */
export function rememberReadings(reader: WordingReader): WordingReader {
  return {
    ...reader,
    readName: remember(reader.readName),
    findNames: remember(reader.findNames),
    readDescription: remember(reader.readDescription),
    findNetworkNames: remember(reader.findNetworkNames),
    findDocumentTitles: remember(reader.findDocumentTitles),
  };
}

function remember<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, { reading: Reading }>();
  return (text) => {
    let entry = known.get(text);
    if (!entry) known.set(text, (entry = { reading: read(text) }));
    return entry.reading;
  };
}
