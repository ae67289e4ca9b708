/** How much text is kept, in UTF-16 units; beyond that a file is read again where its lines are shown. */
const maximumUnits = 16 * 1024 * 1024;

/** The texts of files as they were judged, so that their lines can be shown without reading them again. */
export type HeldTexts = {
  hold: (path: string, text: string) => void;
  get: (path: string) => string | undefined;
};

/** Makes what holds the texts of a run, up to a limit. */
export function createHeldTexts(): HeldTexts {
  const texts = new Map<string, string>();
  let room = maximumUnits;
  return {
    hold(path, text) {
      if (text.length > room) return;
      room -= text.length;
      texts.set(path, text);
    },
    get: (path) => texts.get(path),
  };
}
