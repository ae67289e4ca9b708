import { isRecord, listOf } from './plain.ts';

/** The effects of REST JSON as the plugin API has them. */
export function toEffects(raw: unknown): Effect[] {
  return listOf(raw).map((effect) => {
    if (!isRecord(effect)) return effect as Effect;
    const isBlur = effect['type'] === 'LAYER_BLUR' || effect['type'] === 'BACKGROUND_BLUR';
    return {
      ...effect,
      visible: effect['visible'] !== false,
      ...(isBlur ? { blurType: effect['blurType'] ?? 'NORMAL' } : {}),
      boundVariables: effect['boundVariables'] ?? {},
    } as unknown as Effect;
  });
}
