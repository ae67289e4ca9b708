import type { Rasterise } from '@brandlint/core';

/** Draws pictures until it is closed. Pixels that it gave may be given again, and must not be written to. */
export type Rasteriser = { rasterise: Rasterise; close: () => Promise<void> };

/** What drawing a picture comes to. */
export type RasteriseResult = Awaited<ReturnType<Rasterise>>;
