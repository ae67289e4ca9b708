import { childrenOf } from '../node.ts';
import type { ScriptNames } from '../script-source.ts';
import type { Step } from './climb.ts';
import { namedColor, wholeColor, type Meaning } from './meaning.ts';
import { fits } from './fits.ts';
import { saysColor, wordsOf } from './name-words.ts';
import { readPropertyMeaning } from './property-meanings.ts';

/** Functions that take the name of a property, and its value right after it. */
const setters = new Set(
  'setProperty setAttribute setAttributeNS attr style css attribute setStyle styleTween attrTween'.split(' '),
);

/** Functions that take lists of colours, or several of them. */
const scales = new Set(
  'range scaleOrdinal scaleLinear scaleSequential interpolate interpolateRgb interpolateHsl interpolateLab interpolateHcl'.split(
    ' ',
  ),
);

/** Functions whose names have no word for colour, and that take one. */
const takers = new Set(
  'tinycolor chroma darken lighten alpha fade transparentize opacify saturate desaturate mix readable getContrast'.split(
    ' ',
  ),
);

/** Functions that hand on what they are given. */
const handingOn = new Set(
  (
    'useState useRef useMemo useCallback ref shallowRef computed signal atom observable useSharedValue withTiming String ' +
    'freeze useColorModeValue mode select createSignal writable readable $state $derived memo prop assign Map Set'
  ).split(' '),
);

const lookUps = new Set(
  'get query select find by element el id parse is has to expect test describe it'.split(' '),
);

/** What a string is to the function that it is handed to; `other` where that ends the search. */
export function readCall(
  { node, index, names: chain }: Extract<Step, { kind: 'call' }>,
  isDirect: boolean,
  names: ScriptNames,
): Meaning | 'other' | undefined {
  const last = chain.at(-1) ?? '';
  if (fits(last, names.functions) || fits(chain.join('.'), names.functions))
    return isDirect ? namedColor('fill') : undefined;
  if (!isDirect) return undefined;
  if (setters.has(last) && index > 0) {
    const property = childrenOf(node, 'arguments')[index - 1]?.['value'];
    return typeof property === 'string' ? readSetter(property) : 'other';
  }
  if (last === 'addColorStop') return index === 1 ? namedColor('stop') : 'other';
  if (scales.has(last) || takers.has(last)) return wholeColor('fill');
  if (handingOn.has(last)) return undefined;
  const isOfColors = saysColor(last) && !wordsOf(last).some((word) => lookUps.has(word));
  return isOfColors ? wholeColor('fill') : 'other';
}

function readSetter(property: string): Meaning | 'other' {
  if (property === 'style') return { kind: 'styles' };
  if (property === 'class') return { kind: 'classes' };
  const meaning = readPropertyMeaning(property);
  if (!meaning) return 'other';
  const defines = meaning.property.startsWith('--') ? { defines: meaning.property } : {};
  return { kind: 'value', traits: { ...meaning.traits, expectsColor: false }, whole: false, ...defines };
}
