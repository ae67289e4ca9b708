import { fork } from 'node:child_process';
import { heapOptions } from './limits.ts';
import type { Ending, FromRemote, OpenRemote } from './remote.ts';

/** What a process writes to standard error before it ends itself for what it takes. */
const marks = { memory: 'brandlint: too much memory', time: 'brandlint: too much time' };

/** How much of what a process says of its end is kept, in characters. */
const keptCharacters = 2000;

/** Makes what starts a process from a module; the one that reads documents lies beside this one. */
export function createChildOpener(module = new URL(`job-child${extension()}`, import.meta.url)): OpenRemote {
  return ({ onMessages, onEnd }) => {
    let isOver = false;
    let said = '';
    const child = fork(module, [marks.memory, marks.time], {
      serialization: 'advanced',
      // What the command itself was started with is its own; its sources are found by this condition.
      execArgv: [...heapOptions, ...(extension() === '.ts' ? ['--conditions=brandlint-source'] : [])],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-keptCharacters);
    });
    child.on('message', (messages) => {
      if (!isOver) onMessages(messages as readonly FromRemote[]);
    });
    child.on('error', (error) => {
      finish({ kind: 'itself', how: error.message });
    });
    // Not `exit`: what it said last is read by then.
    child.on('close', (code, signal) => {
      finish(toEnding(code, signal, said));
    });
    return {
      send: (messages) => {
        // What can no longer be told to it is told by its end.
        child.send([...messages], () => undefined);
      },
      release: () => {
        isOver = true;
        // It writes down what it has compiled before it ends, so that the next one starts faster.
        if (child.connected) child.disconnect();
        child.stderr?.destroy();
        child.unref();
      },
      end: () => {
        isOver = true;
        child.kill('SIGKILL');
      },
    };

    function finish(ending: Ending): void {
      if (isOver) return;
      isOver = true;
      child.kill('SIGKILL');
      onEnd(ending);
    }
  };
}

/** Nothing here ends a process with `SIGKILL` unnoticed: it was the watch over its memory, or a system that had none left. */
function toEnding(code: number | null, signal: NodeJS.Signals | null, said: string): Ending {
  if (said.includes(marks.time)) return { kind: 'time' };
  if (said.includes(marks.memory) || said.includes('heap out of memory') || signal === 'SIGKILL')
    return { kind: 'memory' };
  return { kind: 'itself', how: signal ?? `exit code ${code ?? 'unknown'}` };
}

/** From its sources the command runs as TypeScript. */
function extension(): string {
  return import.meta.url.slice(import.meta.url.lastIndexOf('.'));
}
