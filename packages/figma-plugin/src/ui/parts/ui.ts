import type { Request } from '../../messages.ts';
import type { Findings } from '../findings/create-findings.ts';
import type { Act, Panel } from '../state/panel.ts';

/** What every part of the window gets: what is, and what can be done. */
export type Ui = {
  panel: Panel;
  findings: Findings;
  act: (act: Act) => void;
  send: (request: Request) => void;
  /** Draws again after the list was opened or closed somewhere. */
  redraw: () => void;
};
