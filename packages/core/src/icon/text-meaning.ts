/**
 * Why a text is meant as a published name: it belongs to an icon of a principle; it stands in a group with names that are
 * published; or a part of it stands beside the name of the brand or of its document.
 */
export type TextMeaning =
  | { kind: 'icon-label'; principle: number }
  | { kind: 'group'; published: number }
  | { kind: 'beside-brand'; start: number; end: number };
