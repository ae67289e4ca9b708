import { isMarkupScript, needsDecoder } from '../../sources/formats.ts';

/** Why files of a kind were not looked at, in words without a full stop. */
export function writeWhyPassedOver(kind: string): string {
  if (needsDecoder(kind)) return 'the package that decodes pictures is missing (npm install sharp)';
  return isMarkupScript(kind)
    ? 'the plugin for ESLint reads scripts, and the command does not'
    : 'nothing here reads them';
}
