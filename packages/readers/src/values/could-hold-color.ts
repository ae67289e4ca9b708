const literal = /#|(?:rgba?|hsla?|hwb|lab|lch|color|color-mix|device-cmyk|alpha|light-dark|url|src)\(/i;
const variable = /[$@]|var\(/i;
const isString = /^\s*["']/;
const word = /[a-z]{3,20}/gi;

/** The first three letters of every colour name, system colour and `currentColor`: a cheap test before any parse. */
const beginnings = new Set(
  [
    'act acc ali ant app aqu azu bac bei bis bla blu bro bur but cad can cap cha cho cor crim cri cur cya dar dee dim',
    'dod fie fir flo for fuc gai gho gol gra gre hig hon hot ina ind inf ivo kha lav law lem lig lim lin mag mar med',
    'men mid min mis moc nav old oli ora orc pal pap pea per pin plu pow pur reb red ros roy sad sal san scr sea sel',
    'sie sil sky sla sno spr ste tan tea thi thr tom tra tur vio vis whe whi win yel',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a value has a character without which it holds neither a colour, its name apart, nor a variable or an address. */
export function hasSign(value: string): boolean {
  return value.includes('#') || value.includes('(') || value.includes('$') || value.includes('@');
}

/** Whether a value may hold a colour, a variable or an address. Never `false` for one that does; linear in its length. */
export function couldHoldColor(value: string, names: boolean, followsVariables = true): boolean {
  if (literal.test(value) || ((followsVariables || names) && variable.test(value))) return true;
  if (!names || isString.test(value)) return false;
  if (value.includes('\\')) return true;
  return (value.match(word) ?? []).some((found) => beginnings.has(found.slice(0, 3).toLowerCase()));
}
