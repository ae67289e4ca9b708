import { writeSync } from 'node:fs';
import { endings } from '../endings.ts';

/**
 * Says how far mending had come, in words without a full stop, where the process is asked to end before it is done. Gives
 * what ends that. Nothing can be waited for then, so it is written at once.
 */
export function tellWhenStopped(tell: () => string): () => void {
  const onExit = (code: number) => {
    if (!endings.some(([, ending]) => ending === code)) return;
    try {
      writeSync(process.stderr.fd, `Stopped; ${tell()}.\n`);
    } catch {
      // Whoever read it is gone, or does not take it in one go; the process is ending.
    }
  };
  process.once('exit', onExit);
  return () => {
    process.off('exit', onExit);
  };
}
