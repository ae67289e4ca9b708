import { basename } from 'node:path';

/** A program that is a configuration. */
const programs = /^brandlint\.config\.[cm]?[jt]s$/;

/** What other files are judged by, wherever it lies: also a file that is gone or new. */
const judging = /^(?:brandlint\.(?:config|icons)\.json|package\.json)$/;

/** What others have said of findings. */
const accepting = /^brandlint\.(?:baseline|answers)\.json$/;

/** Whether a configuration is a program, which a process runs once. */
export function isProgram(path: string): boolean {
  return programs.test(basename(path));
}

/** Whether files are judged by a file of this name; by `package.json` only as far as its key "brandlint" goes. */
export function isJudging(path: string): boolean {
  return isProgram(path) || judging.test(basename(path));
}

/** Whether findings are accepted, or questions answered, by a file of this name. */
export function isAccepting(path: string): boolean {
  return accepting.test(basename(path));
}

/** Whether a file of this name says which files are left out. Git says itself what is left out of it. */
export function isLeavingOut(path: string): boolean {
  return basename(path) === '.brandlintignore';
}
