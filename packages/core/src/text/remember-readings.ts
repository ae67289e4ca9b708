import type { WordingReader } from './wording.ts';

/** So many characters of texts are remembered by each way of reading; then it begins anew. */
const mostCharacters = 200_000;

/** A reader that reads a text once, however often it is asked: labels are the same in many sources and parts of them. */
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
  let characters = 0;
  return (text) => {
    let entry = known.get(text);
    if (entry) return entry.reading;
    entry = { reading: read(text) };
    characters += text.length;
    if (characters > mostCharacters) {
      known.clear();
      characters = text.length;
    }
    known.set(text, entry);
    return entry.reading;
  };
}
