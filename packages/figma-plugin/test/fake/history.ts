/** Undo as in Figma: `commit` ends a step, `undo` takes the last step back. */
export type History = {
  /** Notes how a change is taken back. */
  note: (takeBack: () => void) => void;
  commit: () => void;
  undo: () => void;
  /** How many steps can be taken back, the open one included. */
  count: () => number;
};

/** Makes an empty history. */
export function createHistory(): History {
  const steps: (() => void)[][] = [];
  let open: (() => void)[] = [];
  return {
    note: (takeBack) => {
      open.push(takeBack);
    },
    commit: () => {
      if (open.length > 0) steps.push(open);
      open = [];
    },
    undo: () => {
      const step = open.length > 0 ? open : steps.pop();
      open = [];
      for (const takeBack of step?.reverse() ?? []) takeBack();
    },
    count: () => steps.length + (open.length > 0 ? 1 : 0),
  };
}
