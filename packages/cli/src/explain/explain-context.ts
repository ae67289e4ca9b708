import type { Brand } from '@brandlint/core';
import type { Style } from '../terminal/style.ts';

/** What every part of an explanation needs. */
export type ExplainContext = { brand: Brand; style: Style; /** In columns. */ width: number };
