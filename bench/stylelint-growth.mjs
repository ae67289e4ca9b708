import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import stylelint from 'stylelint';

/**
 * How the time of our rules grows: the least time of linting a text once and ten times as long, less that of Stylelint with
 * one trivial rule, in ms; and of one declaration whose value has 40,000 letters.
 */
const [, , file] = process.argv;
const text = readFileSync(file, 'utf8').replaceAll('stylelint-', 'stylelint ');
const trivial = { rules: { 'comment-no-empty': true } };
const ours = { extends: ['@brandlint/stylelint-plugin/recommended'] };

async function time(code, config) {
  const before = performance.now();
  await stylelint.lint({ code, config });
  return performance.now() - before;
}

async function timeOfRules(code, rounds) {
  let [least, base] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    base = Math.min(base, await time(code, trivial));
    least = Math.min(least, await time(code, ours));
  }
  return least - base;
}

await timeOfRules(text, 5);
const once = await timeOfRules(text, 9);
const tenfold = await timeOfRules(text.repeat(10), 5);
const long = `.a { background-image: linear-gradient(${'#00a3e0, '.repeat(4444)}red) }`;
const value = await timeOfRules(long, 5);
const reports = (await stylelint.lint({ code: long, config: ours })).results[0].warnings.length;
console.log(JSON.stringify({ once, tenfold, value, letters: long.length, reports }));
