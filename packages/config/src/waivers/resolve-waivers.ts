import type { Settings, Waiver } from '@brandlint/core';
import type { Config } from '../schema/config-schema.ts';
import { spellOutPattern } from '../settings/spell-out-pattern.ts';

/** The waivers of a configuration, each with where it stands and whether it still holds. */
export function resolveWaivers(
  waivers: Config['waivers'],
  {
    file = 'the configuration',
    today = new Date().toISOString().slice(0, 10),
  }: { file?: string; today?: string },
): Pick<Settings, 'waivers'> {
  if (!waivers || waivers.length === 0) return {};
  return {
    waivers: waivers.map(({ files, within, until = null, ...rest }, i): Waiver => ({
      ...rest,
      where: { ...(files && { files: files.flatMap(spellOutPattern) }), ...(within && { within }) },
      until,
      state: until !== null && until < today ? 'expired' : 'holds',
      place: `${file}, waivers[${String(i)}]`,
    })),
  };
}
