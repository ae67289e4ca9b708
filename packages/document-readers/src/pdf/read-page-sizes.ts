import { toPageGeometry } from './annotate/page-rect.ts';
import { openPdf } from './objects/open-pdf.ts';

/** A page as shown, in points. */
export type PageSize = { width: number; height: number };

/** How large the pages of a PDF are, by their numbers; or why it cannot be opened, without a full stop. Never throws. */
export async function readPageSizes(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<ReadonlyMap<number, PageSize> | { fault: string }> {
  const file = await openPdf(bytes, { password });
  if ('fault' in file) return { fault: file.fault.reason };
  return new Map(Array.from(file.pages(), (page) => [page.number, toPageGeometry(page).shown]));
}
