/** How much text is kept, in UTF-16 units; beyond that a file is read again where its lines are shown. */
const maximumUnits = 16 * 1024 * 1024;

/** A text, or what reads it when it is looked at; `length` is how long it is at most. */
type Text = { readonly text: string; length?: number };

/** The texts of files as they were judged, so that their lines can be shown without reading them again. */
export type HeldTexts = {
  hold: (path: string, text: Text) => void;
  get: (path: string) => string | undefined;
};

/** Makes what holds the texts of a run, up to a limit. */
export function createHeldTexts(): HeldTexts {
  const texts = new Map<string, Text>();
  let room = maximumUnits;
  return {
    hold(path, text) {
      const { length = text.text.length } = text;
      if (length > room) return;
      room -= length;
      texts.set(path, text);
    },
    get: (path) => texts.get(path)?.text,
  };
}
