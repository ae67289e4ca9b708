import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Browsers draw nothing that is much taller, so a longer list is scrolled in larger steps. In px. */
const tallestPx = 8_000_000;
/** The height of a row, in rem, as in the stylesheet. */
const rowRem = 2.5;
const rowsAround = 4;

/** Which rows are drawn, and where. */
export type RowWindow = {
  first: number;
  last: number;
  heightPx: number;
  /** How far from the top of the list a row stands, in px. */
  topOf: (row: number) => number;
  rowsPerPage: number;
  scrollTo: (row: number) => void;
};

/** Draws of a long list no more rows than can be seen. */
export function useRowWindow(list: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [scrollTop, setScrollTop] = useState(0);
  const [{ viewPx, rowPx }, setSize] = useState({ viewPx: 400, rowPx: 40 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setSize({ viewPx: element.clientHeight, rowPx: Math.round(rem * rowRem) });
    };
    const onScroll = () => setScrollTop(element.scrollTop);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);
  const fullPx = count * rowPx;
  const heightPx = Math.min(fullPx, tallestPx);
  const scrollable = Math.max(1, heightPx - viewPx);
  // How many px of the list one px of the scroll bar stands for.
  const step = Math.max(1, (fullPx - viewPx) / scrollable);
  const shownTop = scrollTop * step;
  const first = Math.max(0, Math.floor(shownTop / rowPx) - rowsAround);
  const last = Math.min(count - 1, Math.ceil((shownTop + viewPx) / rowPx) + rowsAround);
  return {
    first,
    last,
    heightPx,
    topOf: (row) => row * rowPx - shownTop + scrollTop,
    rowsPerPage: Math.max(1, Math.floor(viewPx / rowPx) - 1),
    scrollTo: (row) => {
      const element = list.current;
      if (!element) return;
      const top = row * rowPx;
      const now = element.scrollTop * step;
      if (top < now) element.scrollTop = top / step;
      else if (top + rowPx > now + viewPx) element.scrollTop = Math.ceil((top + rowPx - viewPx) / step);
    },
  };
}
