import { isRecord } from '../is-record.ts';
import type { ColorPlace } from './find-color.ts';

/** An official colour as it is put into this document: its value, and the variable that it is bound to. */
export type Paintable = { value: { r: number; g: number; b: number }; variable: Variable | null };

/**
 * Puts a colour where another stands, in a copy. Its alpha stays, and so does everything else about its paint. It is bound
 * to the variable where Figma can bind there and nothing is lost: a variable has an alpha of its own, so that a shadow or a
 * stop that lets something through gets the value.
 */
export function putColor({ holder, key, color }: ColorPlace, { value, variable }: Paintable): void {
  holder[key] = color.a === undefined ? { ...value } : { ...value, a: color.a };
  const others = withoutKey(holder['boundVariables'], key);
  if (others) holder['boundVariables'] = others;
  else delete holder['boundVariables'];
  if (!variable || key !== 'color' || (color.a ?? 1) !== 1) return;
  if (isSolidPaint(holder)) {
    bind(holder, figma.variables.setBoundVariableForPaint(holder, 'color', variable));
  } else if (isShadow(holder)) {
    bind(holder, figma.variables.setBoundVariableForEffect(holder, 'color', variable));
  } else if (typeof holder['position'] === 'number') {
    holder['boundVariables'] = { ...others, color: figma.variables.createVariableAlias(variable) };
  }
}

/** Only the binding is taken over: what else stands in the paint is what stood there. */
function bind(holder: object, bound: SolidPaint | Effect): void {
  if ('boundVariables' in bound) Object.assign(holder, { boundVariables: bound.boundVariables });
}

function withoutKey(value: unknown, key: string): Record<string, unknown> | undefined {
  if (!isRecord(value)) return undefined;
  const rest = Object.entries(value).filter(([name]) => name !== key);
  if (rest.length === 0) return undefined;
  const others: Record<string, unknown> = {};
  for (const [name, bound] of rest) others[name] = bound;
  return others;
}

function isSolidPaint(value: object): value is SolidPaint {
  return 'type' in value && value.type === 'SOLID';
}

function isShadow(value: object): value is DropShadowEffect | InnerShadowEffect {
  return 'type' in value && (value.type === 'DROP_SHADOW' || value.type === 'INNER_SHADOW');
}
