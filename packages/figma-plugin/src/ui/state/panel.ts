import type { Checked, CheckScope, Library, PanelFinding, PanelState, Update } from '../../messages.ts';
import { type Filter, type Tab, wholeFilter } from '../findings/lens.ts';

/** What lies over the list. */
export type Sheet =
  | { kind: 'details'; key: string; asksToFix: boolean }
  | { kind: 'waive'; keys: readonly string[] }
  | { kind: 'strangers' }
  | { kind: 'report' }
  | { kind: 'person' };

/** A sentence at the foot of the window, until it is dismissed or another comes. */
type Toast = {
  tone: 'done' | 'fault';
  text: string;
  mayUndo: boolean;
  skipped: Extract<Update, { type: 'fixed' }>['skipped'];
};

/** All that the window shows, the findings themselves aside. */
export type Panel = {
  document: PanelState | null;
  phase: 'before' | 'checking' | 'after';
  scope: CheckScope;
  progress: { layers: number; total: number | null };
  checked: Checked | null;
  stale: 'no' | 'rows' | 'somewhere';
  view: 'findings' | 'settings' | 'waived';
  tab: Tab;
  filter: Filter;
  sheet: Sheet | null;
  toast: Toast | null;
  /** What screen readers are told, and a number that makes the same sentence new. */
  said: { text: string; turn: number };
  libraries: readonly Library[] | null;
  reports: { markdown?: { name: string; text: string }; json?: { name: string; text: string } };
};

/** What the window does itself. */
export type Act =
  | { type: 'choose-scope'; scope: CheckScope }
  | { type: 'choose-tab'; tab: Tab }
  | { type: 'choose-filter'; filter: Filter }
  | { type: 'view'; view: Panel['view'] }
  | { type: 'sheet'; sheet: Sheet | null }
  | { type: 'dismiss' }
  | { type: 'say'; text: string }
  | { type: 'tell'; tone: Toast['tone']; text: string };

/** The window before the document has said anything. */
export const firstPanel: Panel = {
  document: null,
  phase: 'before',
  scope: 'selection',
  progress: { layers: 0, total: null },
  checked: null,
  stale: 'no',
  view: 'findings',
  tab: 'color',
  filter: wholeFilter,
  sheet: null,
  toast: null,
  said: { text: '', turn: 0 },
  libraries: null,
  reports: {},
};

/** Whether somebody has said whose colours are whose. */
export function isOwnershipSaid({ document }: Panel): boolean {
  if (!document) return false;
  const { config, partnerLibraries } = document.settings;
  if (partnerLibraries.length > 0 || document.partners.length > 0) return true;
  return config !== undefined && config.settings.scope !== 'unset';
}

/** Whether a finding can be mended and left alone here. */
export function mayFix({ document }: Panel, finding: PanelFinding): boolean {
  return document?.canEdit === true && finding.remedy !== undefined && finding.waiver === undefined;
}
