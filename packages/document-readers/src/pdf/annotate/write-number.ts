/** A number as PDF writes it (7.3.3): all its digits, and never with an exponent. */
export function writeNumber(number: number): string {
  if (!Number.isFinite(number)) return '0';
  const short = String(number);
  if (!short.includes('e')) return short;
  if (Math.abs(number) >= 1) return BigInt(Math.trunc(number)).toString();
  const long = number.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
  return long === '-0' ? '0' : long;
}
