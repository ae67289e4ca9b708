import type { Waiver } from '../../../messages.ts';
import { isRecord } from '../is-record.ts';
import { parseJson } from '../kept/parse-json.ts';
import { isDay } from './day.ts';

/** Longest texts that are taken for a part of a waiver. */
export const longest = { rule: 100, written: 2_000, reason: 500, by: 200 };

/** So many waivers of one layer are read. */
const mostWaivers = 1_000;

/** What a layer keeps under `waivers`: those that are waivers, and what else stands there, which is not ours to throw away. */
export type KeptWaivers = { waivers: readonly Waiver[]; others: readonly unknown[] };

/** Reads what is kept on a layer. What is no list is kept as an entry of one. */
export function parseWaivers(text: string): KeptWaivers {
  if (text === '') return { waivers: [], others: [] };
  const value = parseJson(text);
  if (value === undefined) return { waivers: [], others: [text] };
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const waivers: Waiver[] = [];
  const others: unknown[] = [];
  for (const entry of entries) {
    const waiver = waivers.length < mostWaivers ? toWaiver(entry) : undefined;
    if (waiver) waivers.push(waiver);
    else others.push(entry);
  }
  return { waivers, others };
}

function toWaiver(value: unknown): Waiver | undefined {
  if (!isRecord(value)) return undefined;
  const { rule, written, reason, by = '', on, until } = value;
  if (!isText(rule, longest.rule) || !isText(written, longest.written)) return undefined;
  if (!isText(reason, longest.reason) || reason.trim() === '' || !isText(by, longest.by)) return undefined;
  if (typeof on !== 'string' || !isDay(on)) return undefined;
  if (until === undefined) return { rule, written, reason, by, on };
  return typeof until === 'string' && isDay(until) ? { rule, written, reason, by, on, until } : undefined;
}

function isText(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length <= length;
}
