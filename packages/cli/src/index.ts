import { checkSource as check } from './embedding/check-source.ts';
import { loadBrand as load } from './embedding/load-brand.ts';
import type { CheckSource, LoadBrand } from './embedding/public.ts';

export type { Config } from '@brandlint/config';
export type { RunReport } from '@brandlint/core';
export type * from './embedding/public.ts';

// Each with a type that names nothing of what lies behind it, so that the types of the package are few.
export const checkSource: CheckSource = check;
export const loadBrand: LoadBrand = load;
