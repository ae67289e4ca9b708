import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import { BackIcon } from './icons.tsx';

/** The head of a view that was gone into. It takes the focus; Escape goes back. */
export function ViewTitle({ title, onBack }: { title: string; onBack: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    back.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <header class="bar top">
      <button type="button" class="plain icon" id="back" ref={back} aria-label={words.back} onClick={onBack}>
        <BackIcon />
      </button>
      <h2 class="grow">{title}</h2>
    </header>
  );
}
