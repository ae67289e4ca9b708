import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import { copyText } from './copy-text.ts';
import { Sheet } from './sheet.tsx';
import type { Ui } from './ui.ts';

/** Hands the report over: to the clipboard, as a file, or as a text to select. */
export function ReportSheet({ ui: { panel, act, send } }: { ui: Ui }) {
  const { markdown, json } = panel.reports;
  const [shown, setShown] = useState<'markdown' | 'json'>('markdown');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Asked for in advance, so that copying follows the press of the button at once.
    if (!markdown) send({ type: 'report', format: 'markdown' });
    if (!json) send({ type: 'report', format: 'json' });
  }, [markdown === undefined, json === undefined]);
  const text = (shown === 'markdown' ? markdown : json)?.text ?? '';
  const copy = () => {
    setShown('markdown');
    if (!markdown) return;
    const isCopied = copyText(markdown.text);
    act({ type: 'say', text: isCopied ? words.copied : words.copyFailed });
    if (isCopied) return;
    area.current?.focus();
    area.current?.select();
  };
  return (
    <Sheet title={words.report} onClose={() => act({ type: 'sheet', sheet: null })}>
      <p class="quiet">{words.reportHelp}</p>
      <div class="line">
        <button type="button" class="primary" id="copy" aria-disabled={!markdown} onClick={copy}>
          {words.copyMarkdown}
        </button>
        <Download file={json} onPress={() => setShown('json')} />
      </div>
      <p class="quiet">{words.downloadHelp}</p>
      <label class="field">
        <span>{words.reportText}</span>
        <textarea ref={area} rows={6} readOnly class="code" value={text} />
      </label>
      <h3>{words.annotations}</h3>
      <p class="quiet">{words.annotateHelp}</p>
      <div class="line">
        <button type="button" class="secondary" onClick={() => send({ type: 'annotate' })}>
          {words.annotate}
        </button>
        <button type="button" class="secondary" onClick={() => send({ type: 'remove-annotations' })}>
          {words.removeAnnotations}
        </button>
      </div>
    </Sheet>
  );
}

function Download({
  file,
  onPress,
}: {
  file: { name: string; text: string } | undefined;
  onPress: () => void;
}) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(new Blob([file.text], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const link = file && address !== undefined ? { href: address, download: file.name } : {};
  return (
    <a class="button secondary" id="download" {...link} onClick={onPress}>
      {words.downloadJson}
    </a>
  );
}
