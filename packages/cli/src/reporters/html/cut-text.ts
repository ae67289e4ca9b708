import { longestText } from './shown.ts';

/** Text of at most so many UTF-16 units; `…` stands for what is left out at its end. */
export function cutText(text: string, most: number = longestText): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** The same for paths, which are known by both their ends. */
export function cutPath(path: string, most = 160): string {
  if (path.length <= most) return path;
  const half = Math.floor((most - 1) / 2);
  return `${path.slice(0, half)}…${path.slice(-half)}`;
}
