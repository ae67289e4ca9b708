/** What a task is: a timer of the plugin, a message of its window, a batch of events, an answer of Figma. */
type TaskKind = 'timer' | 'message' | 'event' | 'answer';

type Task = { id: number; kind: TaskKind; due: number; run: () => void; every?: number };

/** What is to run later. Time is virtual: nobody waits, the task that is due first runs next. */
export type Tasks = {
  add: (kind: TaskKind, delayMs: number, run: () => void, every?: number) => number;
  cancel: (id: number) => void;
  /** Runs the next task and says what it was; `null`: there is none. */
  step: () => TaskKind | null;
  /** The virtual time since the start, in ms. */
  now: () => number;
  /** How long until the next task is due, in ms; `null`: there is none. */
  wait: () => number | null;
};

/** Makes an empty queue. */
export function createTasks(): Tasks {
  let nextId = 1;
  let now = 0;
  const tasks = new Map<number, Task>();
  const findNext = (): Task | null => {
    let next: Task | null = null;
    for (const task of tasks.values()) if (next === null || task.due < next.due) next = task;
    return next;
  };
  return {
    add: (kind, delayMs, run, every) => {
      const id = nextId++;
      const due = now + Math.max(0, Number.isFinite(delayMs) ? delayMs : 0);
      tasks.set(id, { id, kind, due, run, ...(every === undefined ? {} : { every }) });
      return id;
    },
    cancel: (id) => {
      tasks.delete(id);
    },
    step: () => {
      const next = findNext();
      if (next === null) return null;
      tasks.delete(next.id);
      now = Math.max(now, next.due);
      if (next.every !== undefined) tasks.set(next.id, { ...next, due: now + Math.max(1, next.every) });
      next.run();
      return next.kind;
    },
    now: () => now,
    wait: () => {
      const next = findNext();
      return next === null ? null : Math.max(0, next.due - now);
    },
  };
}
