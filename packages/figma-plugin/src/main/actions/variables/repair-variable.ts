import type { Brand, Token } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import { isRecord } from '../is-record.ts';
import { keep, readKept } from '../kept/read-kept.ts';
import { toPlacedColor } from '../mend/find-color.ts';
import { isDocumentColor } from '../mend/is-document-color.ts';
import { toDocumentColor } from '../mend/to-document-color.ts';
import { tokenKey, writeTokenMark } from './name-variables.ts';

/** Where a colour of the brand is offered: fills, of text as well, strokes and shadows. */
export const colorScopes: readonly VariableScope[] = ['ALL_FILLS', 'STROKE_COLOR', 'EFFECT_COLOR'];

/** What was done to a variable. An alias in the first mode is somebody's decision, as every further mode is. */
export type Repair = { isChanged: boolean; isAlias: boolean };

/** Gives a variable the published value in the first mode of its collection, its code syntax and its scopes, where it lacks them. */
export function repairVariable(
  variable: Variable,
  mode: string,
  token: Token,
  brand: Brand,
  profile: ColorProfile,
): Repair {
  const { valuesByMode, codeSyntax } = variable;
  const value = valuesByMode[mode];
  const isAlias = isRecord(value) && 'type' in value && value.type === 'VARIABLE_ALIAS';
  const color = toPlacedColor(value);
  let isChanged = false;
  if (!isAlias && !(color && isDocumentColor(color, token.screen, profile))) {
    variable.setValueForMode(mode, toDocumentColor(token.screen, profile));
    isChanged = true;
  }
  const syntax = `var(${token.variable})`;
  if (codeSyntax.WEB !== syntax) {
    variable.setVariableCodeSyntax('WEB', syntax);
    isChanged = true;
  }
  if (!offers(variable.scopes)) {
    variable.scopes = [...colorScopes];
    isChanged = true;
  }
  const mark = writeTokenMark(brand, token);
  if (readKept(variable, tokenKey) !== mark) keep(variable, tokenKey, mark);
  return { isChanged, isAlias };
}

function offers(own: readonly VariableScope[]): boolean {
  return own.includes('ALL_SCOPES') || colorScopes.every((scope) => own.includes(scope));
}
