/** Where the focus goes when what had it has left, in this order. */
const havens = ['rows', 'nothing', 'cancel', 'check', 'back'];

/** Draws, and does not let the focus fall out of the window when what had it is gone after that. */
export function keepFocus(drawWindow: () => void): void {
  const hadFocus = document.activeElement !== document.body;
  drawWindow();
  if (!hadFocus || document.activeElement !== document.body) return;
  havens
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
    ?.focus();
}
