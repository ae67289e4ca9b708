import { bullets } from './characters.ts';

const mark = new RegExp(
  `^\\s*(?:#{1,6} |>+ |[${bullets}]\\s*)?(?:(?:principle )?\\(?\\d{1,3}(?:\\.\\d{1,3}){0,3}(?:[.):\\u2010-\\u2015-]?\\s|[.)])|\\(?(?:[a-z]|[ivx]{2,4})[.)]\\s)?\\s*`,
  'i',
);

/** A text without the bullet, number or letter that makes it an item of a list. */
export function stripListMark(text: string): string {
  return text.replace(mark, '');
}
