/** Whether a script may hold JSX: something is closed in it as elements are. */
export function mayHoldMarkup(text: string): boolean {
  return text.includes('/>') || text.includes('</');
}
