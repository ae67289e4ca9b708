import { createHash } from 'node:crypto';
import { generatorMark } from '../../output/leave-out-reports.ts';
import { describeMaterial } from './describe-material.ts';
import { markup, Markup } from './markup.ts';
import type { Page } from './page.ts';
import { scriptText } from './script-text.ts';
import { styleText } from './style-text.ts';

/** Nothing is fetched, nothing is sent, and no script runs but the one that is written here. */
const policy = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(scriptText).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The beginning of the page, up to its body. */
export function writeHead({ report, context }: Page): Markup {
  const { brand, made } = report;
  const on = made ? `, ${made.at.slice(0, 10)}` : '';
  const title = `${describeMaterial(report, context.cwd)}: brand report${on}`;
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
${new Markup(generatorMark)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} (${brand.name})</title>
<style>${new Markup(styleText)}${writeMargins(title, report.checked?.hash)}</style>
</head>
`;
}

/** What stands in the margins of each printed page, so that a loose one is known: of what, which material, which page. */
function writeMargins(title: string, hash: string | undefined): Markup {
  const left = [title, ...(hash === undefined ? [] : [`checked files: ${hash.slice(0, 16)}`])].join(' · ');
  return new Markup(`@media print{@page{@bottom-left{content:${toCssString(left)}}}}`);
}

/** Letters, digits and spaces as they are; whatever could mean something in a stylesheet or a page by its number. */
function toCssString(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9 ]/gu, (one) => `\\${(one.codePointAt(0) ?? 0x20).toString(16)} `);
  return `"${safe}"`;
}

/** The script, at the end of the body, letter by letter as the policy knows it. */
export function writeScript(): Markup {
  return new Markup(`<script>${scriptText}</script>\n`);
}
