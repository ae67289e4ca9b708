import { readErrorCode } from '../sources/file-gap.ts';
import type { Output } from './io.ts';

type Stream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** An output over a stream of the process. When its reader goes away, as `head` does, the rest is dropped quietly. */
export function openOutput(stream: Stream): Output {
  let isGone = false;
  // Without a listener a failed write would end the process; the failure itself reaches the callback of the write.
  stream.on('error', () => {
    isGone = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (content) =>
      new Promise((resolve, reject) => {
        if (isGone) resolve();
        else {
          stream.write(content, (failure) => {
            if (!failure || isReaderGone(failure)) resolve();
            else reject(failure);
          });
        }
      }),
  };
}

function isReaderGone(failure: Error): boolean {
  const code = readErrorCode(failure);
  return code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED';
}
