/** The file that a source lies in: of `deck.pptx!/ppt/media/1.svg`, `deck.pptx`. */
export function toOuterSource(source: string): string {
  const end = source.indexOf('!/');
  return end === -1 ? source : source.slice(0, end);
}
