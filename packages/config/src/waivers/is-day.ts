/** Whether a text is a day that exists, ISO 8601: `2027-01-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // A day that a month does not have is taken for one of the next.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
