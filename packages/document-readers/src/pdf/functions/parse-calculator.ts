/** A step of a program: a number to keep, an operator, or parts to run if what is kept last says so. */
export type Step =
  | { kind: 'number'; value: number }
  | { kind: 'operator'; name: string }
  | { kind: 'if'; then: readonly Step[]; otherwise: readonly Step[] };

const mostTokens = 20_000;
const deepest = 32;
const tokenPattern = /[{}]|[^\s{}%]+|%[^\r\n]*/g;

type Block = { steps: Step[]; parts: (readonly Step[])[] };

/** Parses a PostScript calculator function (7.10.5); `undefined` stands for what is none, or is too large. */
export function parseCalculator(bytes: Uint8Array): readonly Step[] | undefined {
  if (bytes.length > 1_000_000) return undefined;
  const blocks: Block[] = [{ steps: [], parts: [] }];
  let tokens = 0;
  for (const [token] of new TextDecoder('latin1').decode(bytes).matchAll(tokenPattern)) {
    if (++tokens > mostTokens || blocks.length > deepest) return undefined;
    const block = blocks.at(-1);
    if (block === undefined) return undefined;
    if (token.startsWith('%')) continue;
    if (token === '{') blocks.push({ steps: [], parts: [] });
    else if (token === '}') {
      blocks.pop();
      blocks.at(-1)?.parts.push(block.steps);
    } else if (token === 'if' || token === 'ifelse') {
      const otherwise = token === 'if' ? [] : block.parts.pop();
      const then = block.parts.pop();
      if (then === undefined || otherwise === undefined) return undefined;
      block.steps.push({ kind: 'if', then, otherwise });
    } else block.steps.push(toStep(token));
  }
  const [outside] = blocks;
  return blocks.length === 1 ? outside?.parts[0] : undefined;
}

function toStep(token: string): Step {
  const value = token === 'true' ? 1 : token === 'false' ? 0 : Number(token);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'operator', name: token };
}
