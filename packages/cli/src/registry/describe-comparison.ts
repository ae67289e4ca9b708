import type { Limits, OutlineComparison } from '@brandlint/core';

/** Less than this is not seen: a ratio, and degrees. */
const visibleStretch = 1.005;
const visibleTurnDeg = 0.5;

/** What differs between two outlines, a sentence a line, the verdict first; numbers with their limits. */
export function describeComparison(
  comparison: OutlineComparison,
  { outlineSame, outlineAltered }: Pick<Limits, 'outlineSame' | 'outlineAltered'>,
): string[] {
  const { residualPercent, where } = comparison;
  const isAnother = residualPercent > outlineAltered.value;
  const place = where === '' ? '' : where === 'all over' ? ', all over' : `, most of it at the ${where}`;
  return [
    `${writeVerdict(residualPercent, outlineSame.value, outlineAltered.value)}.`,
    `What remains after the best fit: ${writePercent(residualPercent)} of the area${place} (the same up to ${outlineSame.value} %, altered up to ${outlineAltered.value} %).`,
    ...(isAnother ? [] : [`${writeMotion(comparison)} Colours are not compared.`]),
  ];
}

/** What sticks out of either is counted, so that two drawings can differ by more than their area. */
function writePercent(percent: number): string {
  return percent > 100 ? 'more than all' : `${round(percent, 2)} %`;
}

function writeVerdict(percent: number, same: number, altered: number): string {
  if (percent <= same) return 'The same drawing';
  return percent <= altered ? 'Nearly the same drawing: altered, or drawn again' : 'Another drawing';
}

function writeMotion({
  stretch,
  stretchAxisDeg,
  rotationDeg,
  mirrored,
  isSymmetric,
}: OutlineComparison): string {
  const parts = [
    ...(mirrored ? ['mirrored'] : []),
    ...(stretch >= visibleStretch
      ? [`stretched by ${round((stretch - 1) * 100, 1)} % ${writeAxis(stretchAxisDeg)}`]
      : []),
    ...(Math.abs(rotationDeg) >= visibleTurnDeg
      ? [`turned ${round(Math.abs(rotationDeg), 1)}° ${rotationDeg > 0 ? 'clockwise' : 'anticlockwise'}`]
      : []),
  ];
  if (parts.length === 0) return 'The second is neither stretched nor turned nor mirrored.';
  const symmetric = isSymmetric ? ' Its shape is symmetric, so that another turn fits as well.' : '';
  return `The second is ${parts.join(', ')}.${symmetric}`;
}

function writeAxis(degrees: number): string {
  const near = (wanted: number) => Math.abs(((degrees - wanted + 90 + 360) % 180) - 90) <= 10;
  if (near(0)) return 'in width';
  return near(90) ? 'in height' : `along ${round(degrees, 0)}°`;
}

function round(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
