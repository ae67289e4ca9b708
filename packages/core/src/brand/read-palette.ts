import * as v from 'valibot';
import { isSameByte, parseHex } from '../color/hex.ts';
import type { Token } from '../model/brand.ts';
import { type DataFault, type Loaded, quoteValue, writePath } from './data-error.ts';
import { describeIssues } from './describe-issues.ts';
import { extensionKey, tokenSchema } from './token-schema.ts';
import { type FoundToken, walkTokens } from './walk-tokens.ts';

/** The official colours in a Design Tokens file (2025.10), plain data. A group only orders: the last name is the name. */
export function readPalette(file: string, data: unknown, variablePrefix: string): Loaded<readonly Token[]> {
  const faults: DataFault[] = [];
  const tokens: Token[] = [];
  for (const found of walkTokens(data)) {
    const token = readToken(found, variablePrefix, faults);
    if (!token) continue;
    const twin = tokens.find(({ variable }) => variable === token.variable);
    if (twin) faults.push(duplicate(found, token, twin));
    else tokens.push(token);
  }
  if (tokens.length === 0 && faults.length === 0) {
    faults.push({
      path: '',
      cause: 'there is no colour in it',
      cure: 'write at least one token with "$type": "color"',
    });
  }
  return faults.length > 0
    ? { ok: false, errors: faults.map((fault) => ({ file, ...fault })) }
    : { ok: true, value: tokens };
}

function readToken(
  { names, type, token }: FoundToken,
  variablePrefix: string,
  faults: DataFault[],
): Token | undefined {
  const at = (fault: DataFault): DataFault => ({ ...fault, path: joinPath(writePath(names), fault.path) });
  if (type !== 'color') {
    const cause =
      type === undefined
        ? 'the token has no type'
        : `the palette holds colours, and this is ${quoteValue(type)}`;
    faults.push(at({ path: '$type', cause, cure: 'write "color", or move the token to another file' }));
    return undefined;
  }
  const written = token['$value'];
  if (typeof written === 'string' && written.startsWith('{')) {
    faults.push(
      at({
        path: '$value',
        cause: `${JSON.stringify(written)} is an alias, not a published value`,
        cure: 'write the value itself',
      }),
    );
    return undefined;
  }
  const parsed = v.safeParse(tokenSchema, { ...token, $type: type });
  if (!parsed.success) {
    faults.push(...describeIssues(parsed.issues).map(at));
    return undefined;
  }
  const { $value: value, $extensions: extensions } = parsed.output;
  const name = names.at(-1) ?? '';
  const variable = toVariable(name, variablePrefix);
  const screen = parseHex(value.hex);
  if (variable === undefined)
    faults.push(
      at({
        path: '',
        cause: 'the name makes no custom property',
        cure: 'name the colour with letters or digits',
      }),
    );
  if (!screen || variable === undefined) return undefined;
  if (!isSameByte(value.components, screen)) {
    const expected = screen.map((channel) => String(Number(channel.toFixed(4)))).join(', ');
    faults.push(
      at({
        path: '$value.components',
        cause: `they are another colour than ${value.hex}`,
        cure: `write [${expected}] or mend the hex`,
      }),
    );
  }
  const own = extensions?.[extensionKey];
  return {
    name,
    screen,
    hex: value.hex.toUpperCase(),
    ...(own?.cmyk && { ink: toInk(own.cmyk) }),
    variable,
    converted: (own?.converted ?? []).map(({ profile, cmyk }) => ({ profile, ink: toInk(cmyk) })),
    ...(own?.printed && { printed: { ...own.printed, hex: own.printed.hex.toUpperCase() } }),
    ...(own?.clause !== undefined && { clause: own.clause }),
  };
}

function duplicate({ names }: FoundToken, token: Token, twin: Token): DataFault {
  return {
    path: writePath(names),
    cause: `"${token.name}" and "${twin.name}" make one and the same custom property`,
    cure: 'give each colour a name of its own',
  };
}

function toInk([c, m, y, k]: readonly [number, number, number, number]): [number, number, number, number] {
  return [c / 100, m / 100, y / 100, k / 100];
}

/** `--prefix-name` in lower case with hyphens; `undefined` when nothing of the name is left. */
function toVariable(name: string, prefix: string): string | undefined {
  // Every sign beyond ASCII may stand in the name of a custom property; Unicode's own classes would cost milliseconds.
  const words = name.toLowerCase().match(/[a-z0-9\u0080-\uffff]+/g);
  return words ? `--${prefix}-${words.join('-')}` : undefined;
}

function joinPath(one: string, other: string): string {
  return one === '' || other === '' || other.startsWith('[') ? one + other : `${one}.${other}`;
}
