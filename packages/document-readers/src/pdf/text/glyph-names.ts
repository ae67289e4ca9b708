/** Names of glyphs of Latin letters, punctuation and signs. Source: Adobe Glyph List for New Fonts, version 1.7. */
const named = new Map<string, string>(
  (
    'nbspace:\u00a0 exclam:! quotedbl:" numbersign:# dollar:$ percent:% ampersand:& quotesingle:\' parenleft:( parenright:) ' +
    'asterisk:* plus:+ comma:, hyphen:- period:. slash:/ zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 ' +
    'eight:8 nine:9 colon:: semicolon:; less:< equal:= greater:> question:? at:@ bracketleft:[ backslash:\\ ' +
    'bracketright:] asciicircum:^ underscore:_ grave:` braceleft:{ bar:| braceright:} asciitilde:~ exclamdown:¡ ' +
    'cent:¢ sterling:£ currency:¤ yen:¥ brokenbar:¦ section:§ dieresis:¨ copyright:© ordfeminine:ª guillemotleft:« ' +
    'logicalnot:¬ sfthyphen:\u00ad softhyphen:\u00ad registered:® macron:¯ degree:° plusminus:± twosuperior:² ' +
    'threesuperior:³ acute:´ mu:µ paragraph:¶ periodcentered:· middot:· cedilla:¸ onesuperior:¹ ordmasculine:º ' +
    'guillemotright:» onequarter:¼ onehalf:½ threequarters:¾ questiondown:¿ AE:Æ ae:æ Eth:Ð eth:ð multiply:× ' +
    'divide:÷ Oslash:Ø oslash:ø Thorn:Þ thorn:þ germandbls:ß dotlessi:ı Lslash:Ł lslash:ł Dcroat:Đ dcroat:đ ' +
    'Hbar:Ħ hbar:ħ Tbar:Ŧ tbar:ŧ Eng:Ŋ eng:ŋ kgreenlandic:ĸ OE:Œ oe:œ longs:ſ florin:ƒ circumflex:ˆ caron:ˇ ' +
    'breve:˘ dotaccent:˙ ring:˚ ogonek:˛ tilde:˜ hungarumlaut:˝ endash:– emdash:— quoteleft:‘ quoteright:’ ' +
    'quotesinglbase:‚ quotedblleft:“ quotedblright:” quotedblbase:„ dagger:† daggerdbl:‡ bullet:• ellipsis:… ' +
    'perthousand:‰ guilsinglleft:‹ guilsinglright:› fraction:⁄ Euro:€ trademark:™ minus:− fi:fi fl:fl ff:ff ' +
    'ffi:ffi ffl:ffl arrowleft:← arrowup:↑ arrowright:→ arrowdown:↓ partialdiff:∂ Delta:∆ product:∏ summation:∑ ' +
    'radical:√ infinity:∞ integral:∫ approxequal:≈ notequal:≠ lessequal:≤ greaterequal:≥ lozenge:◊ Omega:Ω pi:π'
  )
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry): [string, string] => {
      const colon = entry.indexOf(':');
      return [entry.slice(0, colon), entry.slice(colon + 1)];
    }),
);
named.set('space', ' ');

const accents = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circumflex', '\u0302'],
  ['tilde', '\u0303'],
  ['macron', '\u0304'],
  ['breve', '\u0306'],
  ['dotaccent', '\u0307'],
  ['dieresis', '\u0308'],
  ['ring', '\u030a'],
  ['hungarumlaut', '\u030b'],
  ['caron', '\u030c'],
  ['cedilla', '\u0327'],
  ['commaaccent', '\u0327'],
  ['ogonek', '\u0328'],
]);

/** Longer names than this are no names of letters. */
const longestName = 63;

/** What a glyph of a name stands for; `undefined` where the name does not say. Source: AGL Specification, section 2. */
export function readGlyphName(name: string): string | undefined {
  if (name === '' || name.length > longestName) return undefined;
  const [base = ''] = name.split('.');
  const parts = base.split('_').map(readPart);
  return parts.some((part) => part === undefined) ? undefined : parts.join('');
}

function readPart(part: string): string | undefined {
  const known = named.get(part);
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(part)) return part;
  const uni = /^uni((?:[0-9A-F]{4})+)$/.exec(part)?.[1];
  if (uni !== undefined)
    return (uni.match(/.{4}/g) ?? []).map((hex) => String.fromCharCode(parseInt(hex, 16))).join('');
  const point = parseInt(/^u([0-9A-F]{4,6})$/.exec(part)?.[1] ?? '', 16);
  if (point <= 0x10ffff) return String.fromCodePoint(point);
  const accent = accents.get(part.slice(1));
  if (accent === undefined || !/^[A-Za-z]/.test(part)) return undefined;
  const letter = `${part.charAt(0)}${accent}`.normalize('NFC');
  return letter.length === 1 ? letter : undefined;
}
