import { adviseOnEslint } from './advise-on-eslint.ts';
import { adviseOnFiles, writeCounts } from './advise-on-files.ts';
import { adviseOnStylelint } from './advise-on-stylelint.ts';
import type { Linter, Project } from './project.ts';
import type { Setup } from './setup.ts';

/** What fits a project: which files to change, what to do, and what to try. */
export function planSetup(project: Project): Setup {
  const { stylelint, eslint, tailwind, designs, documents, documentFolder, unread, hasCode } = project;
  const ofStylelint = stylelint ? adviseOnStylelint(stylelint) : { edits: [], advice: [] };
  const isForPrint = documents.size > 0 && !hasCode && designs.length === 0;
  return {
    found: [
      ...(stylelint ? [{ what: 'Stylelint', where: nameFile(stylelint) }] : []),
      ...(eslint ? [{ what: 'ESLint', where: nameFile(eslint) }] : []),
      ...(tailwind === undefined ? [] : [{ what: 'Tailwind CSS', where: `version ${String(tailwind)}` }]),
      ...(designs.length > 0 ? [{ what: 'Figma', where: nameSome(designs) }] : []),
      ...(documents.size > 0
        ? [{ what: 'Documents', where: `${writeCounts(documents)} in ${documentFolder}` }]
        : []),
      ...(unread.size > 0 ? [{ what: 'Not read', where: writeCounts(unread) }] : []),
    ],
    edits: ofStylelint.edits,
    advice: [...ofStylelint.advice, ...(eslint ? adviseOnEslint(eslint) : []), ...adviseOnFiles(project)],
    command: isForPrint
      ? 'brandlint check --annotate checked/ --format html=brand-report.html'
      : 'brandlint check',
  };
}

function nameFile({ file }: Linter): string {
  return file ?? 'installed, without a configuration here';
}

function nameSome([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${String(others.length)} more`;
}
