import type { Evidence } from './model/finding.ts';

/** A message with its slots filled; numbers are rounded to two decimals for people, the evidence keeps them whole. */
export function writeMessage(template: string, data: Evidence): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = data[name];
    if (value === undefined) return slot;
    return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  });
}
