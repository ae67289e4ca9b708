import { dirname } from 'node:path';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { readRegisterOptions, type RegisterOptions } from '../arguments/read-register-options.ts';
import { createPictureStore } from '../pictures/create-picture-store.ts';
import { askMeanings } from '../registry/ask-meanings.ts';
import type { Additions } from '../registry/enter-artworks.ts';
import { findArtwork } from '../registry/find-artwork.ts';
import { findLookAlikes } from '../registry/find-look-alikes.ts';
import type { Proposal } from '../registry/proposal.ts';
import { propose } from '../registry/propose.ts';
import { readCandidate, type Candidate } from '../registry/read-candidate.ts';
import { remember } from '../registry/remember.ts';
import { readRegistrar, type Registrar } from '../registry/read-registrar.ts';
import { saveRegistry } from '../registry/save-registry.ts';
import { writeProposals } from '../registry/write-proposals.ts';
import { writeCount } from '../reporters/text/write-count.ts';
import type { Configuration } from '../run/configuration.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { openPrompt } from '../terminal/ask-questions.ts';
import { readCapabilities } from '../terminal/capabilities.ts';
import type { Io } from '../terminal/io.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { UserError } from '../user-error.ts';

/** Takes down icons or logos that their owner supplied, after showing what each one would be. */
export async function register(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRegisterOptions(words);
  const { what } = options;
  const configuration = await findConfiguration(options, io);
  const { files, notes } = await findArtwork(options.paths, io.cwd);
  for (const note of notes) await tell(note, io);
  if (what.kind === 'icons' && what.as !== undefined && files.length > 1)
    throw new UserError(`--as "${what.as}" says what one file stands for, and there are ${files.length}.`);
  const candidates = await readCandidates(files, io);
  const unread = files.length - candidates.length + notes.length;
  if (candidates.length === 0) throw new UserError('Nothing of this can be registered.');
  const proposed = remember(propose(candidates, what, configuration.brand), configuration.registry.registry);
  const { width } = readCapabilities(io.stdout, io.env, false);
  await io.stdout.write(`${writeProposals(proposed, width).join('\n')}\n`);
  const settled = await confirm(proposed, options, configuration, io);
  if (settled === null) return 2;
  const open = settled.filter(({ kind }) => kind === 'open').length;
  await save(settled, options, configuration, io);
  return unread > 0 ? 3 : open > 0 ? 1 : 0;
}

function findConfiguration(options: RegisterOptions, io: Io): Promise<Configuration> {
  const note = (line: string) => tell(line, io);
  const load = createReaderLoader();
  return createConfigurations({ cwd: io.cwd, options, load, writesRegistry: true, note })(io.cwd);
}

async function tell(line: string, io: Io): Promise<void> {
  await io.stderr.write(`${stripControl(line)}\n`);
}

async function readCandidates(
  files: Awaited<ReturnType<typeof findArtwork>>['files'],
  io: Io,
): Promise<Candidate[]> {
  const pictures = createPictureStore();
  const candidates: Candidate[] = [];
  try {
    for (const file of files) {
      const read = await readCandidate(file, pictures);
      if ('fault' in read) await tell(`${file.path}: left out, because ${read.fault}.`, io);
      else candidates.push(read);
    }
  } finally {
    await pictures.close();
  }
  return candidates;
}

/** What a person agrees to; `null` where nobody can be asked, or does not agree. */
async function confirm(
  proposals: readonly Proposal[],
  { what, yes }: RegisterOptions,
  { brand }: Configuration,
  io: Io,
): Promise<readonly Proposal[] | null> {
  const isSaid = what.kind === 'logos' || what.as !== undefined;
  if (yes || isSaid) return proposals;
  const certain = proposals.filter(({ kind }) => kind === 'settled').length;
  if (io.stdin.isTTY !== true) {
    await io.stdout.write(
      `\nThere is no terminal to ask on, and nothing was registered; --yes registers ${certain === 0 ? 'what is certain' : `the ${certain} that ${certain === 1 ? 'is' : 'are'} certain`}.\n`,
    );
    return null;
  }
  const prompt = openPrompt(io);
  try {
    const answered = await askMeanings(proposals, brand, prompt);
    const count = answered.filter(({ kind }) => kind === 'settled').length;
    if (count === 0) return answered;
    const answer = await prompt.ask(
      `\nEnter registers ${writeCount(count, 'picture')}, n leaves everything as it is. `,
    );
    if (answer === '' || /^y(?:es)?$/i.test(answer)) return answered;
    await prompt.say('');
    await prompt.say('Nothing was registered.');
    return null;
  } finally {
    prompt.close();
  }
}

async function save(
  proposals: readonly Proposal[],
  { by, untrusted }: RegisterOptions,
  { brand, settings, registry }: Configuration,
  io: Io,
): Promise<void> {
  const shown = toDisplayPath(io.cwd, registry.file);
  const additions = toAdditions(proposals, dirname(registry.file), await readRegistrar(io, by, untrusted));
  const count = additions.icons.length + additions.logos.length;
  if (count > 0) {
    const saved = await saveRegistry({ file: registry.file, shown }, brand, registry.registry, additions);
    const added = new Set([...additions.icons, ...additions.logos].map(({ hash }) => hash));
    for (const { file, meaning, other, otherMeaning } of findLookAlikes(saved, added, settings.limits))
      await tell(
        `${file} (${meaning}) and ${other} (${otherMeaning}) look alike; is one of them named wrongly?`,
        io,
      );
  }
  const open = proposals.filter(({ kind }) => kind === 'open');
  if (open.length > 0) {
    await io.stdout.write(
      '\nNot registered, because it is not certain what they stand for. Say it one by one, with none for no principle:\n',
    );
    for (const { candidate } of open)
      await io.stdout.write(`  brandlint icons register ${quote(candidate.found.path)} --as "…"\n`);
    await io.stdout.write('A logo is registered with brandlint logos register.\n');
  }
  const counts = [
    ...(additions.icons.length > 0 ? [writeCount(additions.icons.length, 'icon')] : []),
    ...(additions.logos.length > 0 ? [writeCount(additions.logos.length, 'logo')] : []),
  ];
  if (count === 0) await io.stdout.write('\nNothing was registered.\n');
  else
    await io.stdout.write(
      `\nRegistered ${counts.join(' and ')} in ${stripControl(shown)}. Next: brandlint icons list, then brandlint check.\n`,
    );
}

function toAdditions(proposals: readonly Proposal[], folder: string, registrar: Registrar): Additions {
  const additions: { icons: Additions['icons'][number][]; logos: Additions['logos'][number][] } = {
    icons: [],
    logos: [],
  };
  for (const proposal of proposals) {
    if (proposal.kind === 'open') continue;
    const { found, hash, outline, colors, width, height } = proposal.candidate;
    const entry = {
      file: toDisplayPath(folder, found.absolutePath),
      hash,
      outline,
      colors: colors.map(({ hex }) => hex),
      width,
      height,
      ...registrar,
    };
    const { meaning } = proposal;
    if (meaning.kind === 'logo') additions.logos.push({ name: meaning.name, ...entry });
    else additions.icons.push({ principle: meaning.principle, ...entry });
  }
  return additions;
}

function quote(path: string): string {
  const shown = stripControl(path);
  return /^[\w./-]+$/.test(shown) ? shown : `"${shown}"`;
}
