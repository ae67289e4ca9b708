import { readFileSync } from 'node:fs';
import { openPdf } from '../objects/open-pdf.ts';

/** Run by itself: opens a file, unpacks what its pages are painted by, and says what that took. */
const bytes = readFileSync(process.argv[2] ?? '');
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const file = await openPdf(bytes);
const faults = 'fault' in file ? [file.fault] : unpackPages(file);
const milliseconds = performance.now() - start;
const kilobytes = process.resourceUsage().maxRSS - before;
console.log(JSON.stringify({ faults, milliseconds, megabytes: kilobytes / 1024 }));

function unpackPages(
  open: Exclude<typeof file, { fault: unknown }>,
): readonly { code: string; reason: string }[] {
  for (const page of open.pages()) for (const stream of page.contents) open.decode(stream);
  return open.faults();
}
