import { fileURLToPath } from 'node:url';
import { bundleWindow } from '../../scripts/bundle-window.ts';

/** Nothing may be fetched, whatever the manifest says; drawings are looked at from inside the window. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:";

/** The window as the plugin's build makes it. */
export function buildWindow(): Promise<string> {
  const folder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  return bundleWindow(folder, ['brandlint-source', 'module', 'import', 'default']);
}

/** The window under a policy at least as strict as Figma's for a plugin without network access. */
export function addPolicy(html: string): string {
  return html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
