import { build, type Metafile } from 'esbuild';
import { compress } from './compress.ts';
import { embedSettings } from './embed-settings.ts';
import { keepDocumentSpaces } from './keep-document-spaces.ts';
import { leaveOutColorParser } from './leave-out-color-parser.ts';
import { leaveOutRules } from './leave-out-rules.ts';
import { leaveOutText } from './leave-out-text.ts';
import { lowerPatterns } from './lower-patterns.ts';

/** The document's side as one script at the level that Figma's loader takes. */
export async function bundleMain(
  folder: string,
  conditions: string[],
): Promise<{ text: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${folder}/src/main/code.ts`],
    bundle: true,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2017',
    conditions,
    minify: true,
    legalComments: 'none',
    // The window's text comes with the manifest: inside the script the loader would refuse its comments.
    plugins: [embedSettings, leaveOutRules, leaveOutText, leaveOutColorParser, keepDocumentSpaces],
    metafile: true,
    write: false,
    outdir: `${folder}/dist`,
    logLevel: 'error',
  });
  return { text: await compress(lowerPatterns(outputFiles[0]?.text ?? ''), 2017), metafile };
}
