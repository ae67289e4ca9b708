import { findAll } from './find.ts';

/** On paper nothing is folded; afterwards all is as it was. */
export function openForPrint(): void {
  let folded: HTMLElement[] = [];
  addEventListener('beforeprint', () => {
    folded = findAll('details:not([open])');
    for (const details of folded) details.setAttribute('open', '');
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.removeAttribute('open');
  });
}
