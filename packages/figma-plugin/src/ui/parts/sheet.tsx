import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import { CloseIcon } from './icons.tsx';

type SheetProps = { title: string; onClose: () => void; children: ComponentChildren };

/** A dialog from below. The browser keeps the focus in it; when it goes, the focus is where it was. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // Not "autofocus": in a frame of another origin browsers leave it undone.
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog.current?.close();
      queueMicrotask(() => {
        const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
        (isThere ? opener : document.getElementById('rows'))?.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      <div class="inside">
        <div class="line">
          <h2 id="sheet-title" class="grow">
            {title}
          </h2>
          <button type="button" class="plain icon" aria-label={words.close} onClick={onClose}>
            <CloseIcon />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
