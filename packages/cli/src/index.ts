export type { Config } from '@brandlint/config';
export type { RunReport } from '@brandlint/core';
export { checkSource, type CheckSourceOptions } from './embedding/check-source.ts';
export { loadBrand, type LoadBrandOptions } from './embedding/load-brand.ts';
export type { LoadedBrand } from './embedding/load-brand.ts';
