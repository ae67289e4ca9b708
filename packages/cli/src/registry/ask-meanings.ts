import { createWordingReader, type Brand } from '@brandlint/core';
import { suggestName } from '@brandlint/core/brand';
import type { Prompt } from '../terminal/ask-questions.ts';
import type { Meaning, Proposal } from './proposal.ts';

/** Asks what each open picture stands for. What is left out stays open. */
export async function askMeanings(
  proposals: readonly Proposal[],
  brand: Brand,
  prompt: Prompt,
): Promise<Proposal[]> {
  if (proposals.every(({ kind }) => kind === 'settled')) return [...proposals];
  const { principles } = brand;
  await prompt.say('');
  await prompt.say(
    'What do these stand for? A name or its number, none for no principle, skip to leave it out.',
  );
  for (const [i, { name }] of principles.entries())
    await prompt.say(`  ${String(i + 1).padStart(2)}  ${name}`);
  const answered: Proposal[] = [];
  for (const proposal of proposals) {
    if (proposal.kind === 'settled') answered.push(proposal);
    else answered.push(await askOne(proposal, brand, prompt));
  }
  return answered;
}

async function askOne(
  proposal: Extract<Proposal, { kind: 'open' }>,
  brand: Brand,
  prompt: Prompt,
): Promise<Proposal> {
  const { candidate, guess } = proposal;
  await prompt.say('');
  await prompt.say(`${candidate.found.path} (${proposal.because})`);
  for (;;) {
    const line = await prompt.ask(`[${guess ?? 'skip'}] > `);
    const answer = readAnswer(line === '' ? (guess ?? 'skip') : line, brand);
    if (answer === 'skip') return proposal;
    if ('problem' in answer) await prompt.say(`${answer.problem}.`);
    else return { kind: 'settled', candidate, meaning: answer, because: 'as you say' };
  }
}

function readAnswer(line: string, brand: Brand): Meaning | 'skip' | { problem: string } {
  if (/^skip$/i.test(line)) return 'skip';
  if (/^none$/i.test(line)) return { kind: 'icon', principle: null };
  const index = /^\d{1,3}$/.test(line)
    ? Number(line) - 1
    : createWordingReader(brand).findPrincipleByMark(line);
  const principle = index === null ? undefined : brand.principles[index]?.name;
  if (principle !== undefined) return { kind: 'icon', principle };
  const names = brand.principles.map(({ name }) => name);
  return { problem: `"${line}" is not a principle; ${suggestName(line, names)}` };
}
