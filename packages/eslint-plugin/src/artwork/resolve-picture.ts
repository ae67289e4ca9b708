import path from 'node:path';

/** Where an address is written: the file, and the folders that are not left, all absolute. */
export type PictureBase = { file: string; roots: readonly string[] };

/** Folders whose content servers and build steps put at the top of a site. */
const served = ['.', 'public', 'static'];

/** The paths that an address of a picture may mean, the likeliest first; none for what is no file of the project. */
export function resolvePicture(address: string, { file, roots }: PictureBase): string[] {
  const [written = ''] = address.trim().replaceAll('\\', '/').split(/[?#]/, 1);
  if (written === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|[~@])/i.test(written) || written.includes('\0'))
    return [];
  const target = decode(written);
  if (!target.startsWith('/')) return [path.resolve(path.dirname(file), target)];
  return roots.flatMap((root) => served.map((folder) => path.join(root, folder, target)));
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
