/** What came of a task: its value, or why there is none. */
export type Timed<T> = { kind: 'done'; value: T } | { kind: 'late' | 'failed'; reason: string };

/** Waits for a task as long as it may take; a task that is late goes on, and nobody waits for it. */
export async function withinTime<T>(task: () => Promise<T>, timeoutMs: number): Promise<Timed<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reason = `the page did not answer within ${timeoutMs / 1000} seconds`;
  const late = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'late', reason });
    }, timeoutMs);
  });
  const done = task().then(
    (value): Timed<T> => ({ kind: 'done', value }),
    (error: unknown): Timed<T> => ({ kind: 'failed', reason: firstLine(error) }),
  );
  const result = await Promise.race([done, late]);
  clearTimeout(timer);
  return result;
}

/** The first line of what an error says. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
