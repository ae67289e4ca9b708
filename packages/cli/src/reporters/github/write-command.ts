import { cutText } from '../finding/cut-text.ts';

/** Longer than this an annotation is cut by GitHub (64 KB); a message says no more when it is longer than this. */
const longestMessage = 1_000;
const longestProperty = 1_000;

/**
 * A command to GitHub's runner: `::error file=a.css,line=1::message`. Nothing in message or properties can end it or begin
 * another one.
 */
export function writeCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  const head = given.length === 0 ? name : `${name} ${given.join(',')}`;
  return `::${head}::${escapeData(cutText(message, longestMessage))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(cutText(text, longestProperty)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
