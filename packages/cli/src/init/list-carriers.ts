import { dirname, extname } from 'node:path';
import { isDocumentFormat } from '../run/load-document-reader.ts';
import { isPageCode } from '../sources/formats.ts';
import { createIgnoreRules } from '../sources/ignore-rules.ts';
import { walkFolder } from '../sources/walk-folder.ts';
import type { Carriers } from './project.ts';

/** After so many files it is plain enough what a project is. */
const mostFiles = 20_000;

/** What lies in a folder, what its `.gitignore` leaves out aside. */
export async function listCarriers(cwd: string): Promise<Carriers> {
  const designs: string[] = [];
  const documents = new Map<string, number>();
  const unread = new Map<string, number>();
  let folder: string | undefined;
  let hasCode = false;
  const findIgnore = createIgnoreRules({
    cwd,
    patterns: [],
    useFiles: true,
    ignoresOf: () => Promise.resolve(undefined),
  });
  const files = walkFolder(cwd, {
    cwd,
    findIgnore,
    followOut: false,
    canDecode: () => false,
    onIgnored: () => undefined,
    onPassedOver: (_, extension) => {
      if (isPageCode(extension)) hasCode = true;
      else add(unread, extension);
    },
  });
  let count = 0;
  for await (const file of files) {
    if (++count > mostFiles) break;
    if (file.kind === 'gap') continue;
    const { path, format } = file;
    if (format === 'figma' || format === 'fig') designs.push(path);
    else if (format === 'pdf' || format === 'office') {
      add(documents, extname(path).toLowerCase());
      folder = folder === undefined ? dirname(path) : joinFolders(folder, dirname(path));
    } else if (!isDocumentFormat(format)) hasCode = true;
  }
  return { hasCode, designs: designs.sort(), documents, documentFolder: folder ?? '.', unread };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The folder that two folders lie in. */
function joinFolders(one: string, other: string): string {
  const [parts, others] = [one.split('/'), other.split('/')];
  const end = parts.findIndex((part, at) => part !== others[at]);
  return (end === -1 ? parts : parts.slice(0, end)).join('/') || '.';
}
