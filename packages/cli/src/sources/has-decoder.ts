import { createRequire } from 'node:module';
import { readErrorCode } from './file-gap.ts';

/** Whether sharp, which decodes pictures, is installed beside the command: it is native code, and users' own choice. */
export function hasDecoder(): boolean {
  try {
    createRequire(import.meta.url).resolve('sharp');
    return true;
  } catch (error) {
    if (readErrorCode(error) === undefined) throw error;
    return false;
  }
}
