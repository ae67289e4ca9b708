import './fill-in/fill-in.ts';
import type { Request, Update } from '../messages.ts';
import { answerRequest, windowWidth } from './answer-request.ts';
import { readBuiltIn } from './built-in.ts';
import { createSession } from './create-session.ts';
import { describeError } from './live/read-guarded.ts';

/** How long the selection must rest before the window is told of it, in ms. */
const restMs = 80;

figma.skipInvisibleInstanceChildren = true;
figma.showUI(__html__, { themeColors: true, width: windowWidth, height: 560, title: 'Brandlint' });

const session = createSession(readBuiltIn(__html__), say);
let isOpen = false;
let resting: number | undefined;
figma.ui.on('message', (message: Request) => void answer(message));
figma.on('selectionchange', onSelection);
figma.on('currentpagechange', onSelection);

/** The window says when it is ready; then what was called from the menu begins. */
async function answer(request: Request): Promise<void> {
  try {
    await answerRequest(request, session);
    if (request.type !== 'open' || isOpen) return;
    isOpen = true;
    const first = requestOf(figma.command);
    if (first) await answerRequest(first, session);
  } catch (error) {
    const text = `Brandlint failed while it answered “${request.type}”: ${describeError(error)}. This is a fault of Brandlint's own; please report it, and try again.`;
    say({ type: 'said', tone: 'fault', text });
  }
}

/** What a command of the manifest asks for. */
function requestOf(command: string): Request | null {
  switch (command) {
    case 'check':
      return { type: 'check', scope: figma.currentPage.selection.length > 0 ? 'selection' : 'page' };
    case 'check-selection':
      return { type: 'check', scope: 'selection' };
    case 'check-page':
      return { type: 'check', scope: 'page' };
    case 'check-file':
      return { type: 'check', scope: 'file' };
    case 'create-variables':
      return { type: 'create-variables' };
    default:
      return null;
  }
}

function onSelection(): void {
  if (resting !== undefined) clearTimeout(resting);
  resting = setTimeout(() => {
    resting = undefined;
    session.sayState();
  }, restMs);
}

function say(update: Update): void {
  figma.ui.postMessage(update);
}
