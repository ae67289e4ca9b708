/** Inks 0–1 as people in print read them: `C 0 M 93 Y 0 K 0`, in percent, rounded to a tenth. */
export function writeInk(inks: readonly number[]): string {
  const names = inks.length === 1 ? ['K'] : ['C', 'M', 'Y', 'K'];
  const percent = inks.length === 1 ? inks.map((ink) => 1 - ink) : inks;
  return names.map((name, i) => `${name} ${Math.round((percent[i] ?? 0) * 1000) / 10}`).join(' ');
}
