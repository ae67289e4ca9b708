/** Characters that nobody sees: joiners, direction marks, variation selectors, the byte order mark. */
export const invisible =
  '\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFE00-\\uFE0F\\uFEFF';

/** Apostrophes and what is typed for one. */
export const apostrophes = "'`\\u00B4\\u02B9\\u02BB\\u02BC\\u2018\\u2019\\u201B\\u2032\\uFF07";

/** Hyphens: they join words. U+2011 does not break, U+2010 is the unambiguous one, U+2212 a minus. */
export const hyphens = '\\-\\u2010\\u2011\\u2212\\uFE63\\uFF0D';

/** Dashes: they part words. */
export const dashes = '\\u2012-\\u2015\\uFE58';

/** Stands in folded text for a hyphen that is there only because a line ends: seen or unseen, part of the word or not. */
export const softHyphen = '\u00AD';

/** Marks before the items of a list. */
export const bullets =
  '\\-\\u2010-\\u2015\\u2212*\\u00B7\\u2022\\u2023\\u2043\\u204C\\u204D\\u2219\\u25A0-\\u25FF\\u2713\\u2714\\u27A4\\uF0B7';
