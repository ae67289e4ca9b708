/** How many texts are kept: places are told file by file, and some go back and forth between a few. */
const mostTexts = 12;

/** The same, with the last texts kept, since a file is read anew for each of its places otherwise. */
export function rememberTexts(
  read: (source: string) => string | undefined,
): (source: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (source) => {
    if (!texts.has(source)) {
      const [oldest] = texts.keys();
      if (oldest !== undefined && texts.size >= mostTexts) texts.delete(oldest);
      texts.set(source, read(source));
    }
    return texts.get(source);
  };
}
