/** From where on the colours of a value stand behind the comma of a `var()`: who knows whether they are ever used. */
export type FindFallback = (value: string) => number;

/** Makes what finds fallbacks; a value with many colours is looked through once. */
export function createFallbackFinder(): FindFallback {
  let known: { value: string; at: number } | undefined;
  return (value) => {
    if (known?.value !== value) {
      const comma = /var\([^()]*?,/i.exec(value);
      known = { value, at: comma ? comma.index + comma[0].length : Infinity };
    }
    return known.at;
  };
}
