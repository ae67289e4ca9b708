import { createHash } from 'node:crypto';
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
export function writeHead({ report: { brand } }: Page): Markup {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Brand report: ${brand.name}</title>
<style>${new Markup(styleText)}</style>
</head>
`;
}

/** The script, at the end of the body, letter by letter as the policy knows it. */
export function writeScript(): Markup {
  return new Markup(`<script>${scriptText}</script>\n`);
}
