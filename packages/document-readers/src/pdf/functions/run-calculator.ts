import type { Step } from './parse-calculator.ts';

const mostKept = 100;
const degree = Math.PI / 180;

const unary: Readonly<Record<string, (a: number) => number>> = {
  abs: Math.abs,
  neg: (a) => -a,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: (a) => Math.floor(a + 0.5),
  truncate: Math.trunc,
  cvi: Math.trunc,
  cvr: (a) => a,
  sqrt: (a) => Math.sqrt(Math.max(0, a)),
  sin: (a) => Math.sin(a * degree),
  cos: (a) => Math.cos(a * degree),
  ln: (a) => Math.log(a),
  log: (a) => Math.log10(a),
  // A truth is kept as 1 or 0 here, of which `not` is the other; integers that are neither are turned bit by bit.
  not: (a) => (a === 0 || a === 1 ? 1 - a : ~a),
};

const binary: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  idiv: (a, b) => Math.trunc(a / b),
  mod: (a, b) => a % b,
  exp: (a, b) => a ** b,
  atan: (a, b) => (Math.atan2(a, b) / degree + 360) % 360,
  eq: (a, b) => Number(a === b),
  ne: (a, b) => Number(a !== b),
  gt: (a, b) => Number(a > b),
  ge: (a, b) => Number(a >= b),
  lt: (a, b) => Number(a < b),
  le: (a, b) => Number(a <= b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  bitshift: (a, b) => (b >= 0 ? a << b : a >> -b),
};

/** Runs a program over numbers and gives the last of what it keeps. What it lacks, or what is no number, is 0. */
export function runCalculator(program: readonly Step[], input: readonly number[], outputs: number): number[] {
  const kept = [...input];
  run(program, kept);
  const missing = Math.max(0, outputs - kept.length);
  return [...Array<number>(missing).fill(0), ...kept.slice(kept.length - outputs + missing)];
}

// The steps of a program are bounded when it is parsed, and there is no operator that goes back.
function run(steps: readonly Step[], kept: number[]): void {
  for (const step of steps) {
    if (step.kind === 'number') kept.push(step.value);
    else if (step.kind === 'if') run((kept.pop() ?? 0) === 0 ? step.otherwise : step.then, kept);
    else operate(step.name, kept);
    if (kept.length > mostKept) kept.length = mostKept;
  }
}

function operate(name: string, kept: number[]): void {
  const one = Object.hasOwn(unary, name) ? unary[name] : undefined;
  const two = Object.hasOwn(binary, name) ? binary[name] : undefined;
  if (one !== undefined) kept.push(toFinite(one(kept.pop() ?? 0)));
  else if (two !== undefined) {
    const b = kept.pop() ?? 0;
    kept.push(toFinite(two(kept.pop() ?? 0, b)));
  } else arrange(name, kept);
}

function arrange(name: string, kept: number[]): void {
  if (name === 'pop') kept.pop();
  else if (name === 'dup') kept.push(kept.at(-1) ?? 0);
  else if (name === 'exch') kept.push(...kept.splice(-2).reverse());
  else if (name === 'copy') {
    const count = toCount(kept.pop(), kept.length);
    if (count > 0) kept.push(...kept.slice(-count));
  } else if (name === 'index') kept.push(kept.at(-1 - toCount(kept.pop(), kept.length)) ?? 0);
  else if (name === 'roll') {
    const by = Math.trunc(kept.pop() ?? 0);
    const count = toCount(kept.pop(), kept.length);
    if (count === 0) return;
    const turned = kept.splice(-count);
    const start = ((-by % count) + count) % count;
    kept.push(...turned.slice(start), ...turned.slice(0, start));
  }
}

function toCount(number: number | undefined, most: number): number {
  return Math.max(0, Math.min(Math.trunc(number ?? 0), most));
}

function toFinite(number: number): number {
  return Number.isFinite(number) ? number : 0;
}
