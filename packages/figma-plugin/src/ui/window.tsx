import { openRasteriser } from '@brandlint/rasteriser/canvas';
import { render } from 'preact';
import type { Update } from '../messages.ts';
import { lookAtDrawings } from './draw/look-at-drawings.ts';
import { createFindings } from './findings/create-findings.ts';
import type { Lens } from './findings/lens.ts';
import { openLink } from './link/open-link.ts';
import { App } from './parts/app.tsx';
import { keepFocus } from './parts/keep-focus.ts';
import { type Act, firstPanel, isOwnershipSaid, type Panel } from './state/panel.ts';
import { reduce } from './state/reduce.ts';
import './style/window.css';

const nothing = [] as const;
const rasteriser = openRasteriser();
let panel = firstPanel;
let lens = lensOf(panel);
const findings = createFindings(lens);
const link = openLink(onUpdate, draw);
const root = document.createElement('div');
root.id = 'root';
document.body.append(root);
draw();
link.send({ type: 'open' });

function onUpdate(update: Update): void {
  switch (update.type) {
    case 'found':
      findings.put(update.findings);
      break;
    case 'gone':
      findings.remove(update.keys);
      break;
    case 'cleared':
      findings.clear();
      break;
    case 'stale':
      findings.markStale(update.keys);
      break;
    case 'draw':
      void lookAtDrawings(update, rasteriser).then(link.send);
      break;
    default:
  }
  const isFirstVerdict = update.type === 'checked' && panel.phase === 'checking';
  step(update);
  if (isFirstVerdict) findings.sort();
}

function act(event: Act): void {
  step(event);
  draw();
}

function step(event: Update | Act): void {
  panel = reduce(panel, event);
  const next = lensOf(panel);
  if (isSame(lens, next)) return;
  lens = next;
  findings.look(lens);
}

function draw(): void {
  keepFocus(() => {
    render(<App ui={{ panel, findings, act, send: link.send, redraw: draw }} />, root);
  });
}

function lensOf(of: Panel): Lens {
  const { tab, filter, document, checked } = of;
  const isByPrinciple = tab === 'principle';
  return {
    tab,
    filter,
    foldsStrangers: !isOwnershipSaid(of),
    principles: isByPrinciple ? (document?.brand.principles ?? []) : nothing,
    recognised: isByPrinciple ? (checked?.recognised ?? nothing) : nothing,
  };
}

function isSame(one: Lens, other: Lens): boolean {
  return (
    one.tab === other.tab &&
    one.filter === other.filter &&
    one.foldsStrangers === other.foldsStrangers &&
    one.principles.join('\n') === other.principles.join('\n') &&
    one.recognised === other.recognised
  );
}
