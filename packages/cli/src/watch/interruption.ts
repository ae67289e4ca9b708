/** Whether somebody has asked for the end, by Ctrl+C. */
export type Interruption = {
  isAsked: () => boolean;
  /** Leaves signals to whoever took them before. */
  close: () => void;
};

/**
 * Takes Ctrl+C for the ordinary end of a watch: `end` is called once, and a second Ctrl+C does what it did before. What
 * took it before ends the process at once.
 */
export function takeInterruption(end: () => void): Interruption {
  const before = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  let isAsked = false;
  const ask = () => {
    isAsked = true;
    close();
    end();
  };
  process.once('SIGINT', ask);
  return { isAsked: () => isAsked, close };

  function close(): void {
    process.off('SIGINT', ask);
    for (const listener of before)
      if (!process.listeners('SIGINT').includes(listener)) process.on('SIGINT', listener);
  }
}
