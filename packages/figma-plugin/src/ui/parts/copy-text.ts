/**
 * Copies a text. A window without an origin has no clipboard of its own, so the text is selected and copied as if by hand;
 * `false` where that is not let through either.
 */
export function copyText(text: string): boolean {
  const active = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  // Within the dialog, because nothing outside of it can be selected while it is open.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the clipboard of today needs an origin
  const isCopied = document.execCommand('copy');
  area.remove();
  if (active instanceof HTMLElement) active.focus();
  return isCopied;
}
