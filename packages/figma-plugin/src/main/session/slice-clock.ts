/**
 * How long our own code runs before Figma gets its turn, in ms. What cannot be split, such as reading one layer or judging one
 * text, comes on top of it; together that stays below the 16 ms of a frame.
 */
const sliceMs = 8;

/** Keeps work in slices, so that Figma draws and the window answers in between. */
export type SliceClock = {
  /** Says that a slice begins now, because somebody else has just had a turn. */
  begin: () => void;
  /** Whether the slice is over, or would be if `aheadMs` were added to it. */
  isOver: (aheadMs?: number) => boolean;
  /** Lets everybody else have a turn; the next slice begins then. */
  pause: () => Promise<void>;
};

/** Makes a clock whose first slice begins now. */
export function createSliceClock(): SliceClock {
  let began = Date.now();
  return {
    begin,
    isOver: (aheadMs = 0) => Date.now() - began + aheadMs >= sliceMs,
    pause: () =>
      new Promise((resolve) => {
        setTimeout(() => {
          begin();
          resolve();
        }, 0);
      }),
  };

  function begin(): void {
    began = Date.now();
  }
}
