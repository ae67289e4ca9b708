import type { Delivery } from '../model/rule.ts';
import { defineRunRule, nothing } from './define-rule.ts';

/** Work that was funded and shows no icon. Absence is claimed only where everything was seen and could be known. */
export const iconPresentInFundedWork = defineRunRule({
  name: 'icon-present-in-funded-work',
  description: 'Require funded work to show at least one of the icons',
  on: 'run',
  messages: {
    missing:
      'Expected {name} to show at least one of the {count} icons (all of it could be read, and none was found in {files}).',
    uncertain: 'Cannot tell whether {name} shows an icon: none was recognised, and {reasons}.',
    empty: 'Cannot tell whether {name} shows an icon: no file of this run belongs to it.',
  },
  options: {
    harmlessGaps: {
      type: 'strings',
      description: 'Codes of gaps that hide no icon.',
    },
  },
  check: (delivery, { brand, settings, options }) => {
    const name = delivery.name === null ? 'the material' : `"${delivery.name}"`;
    if (delivery.name !== null && delivery.files.length === 0)
      return [{ outcome: 'review', messageId: 'empty', data: { name } }];
    const shown = delivery.files.flatMap(({ recognised }) =>
      recognised.filter((entry) => entry.as === 'icon'),
    );
    if (shown.some(({ by }) => by !== 'altered')) return nothing;
    const count = brand.principles.length;
    const registered = brand.principles.filter((principle) =>
      settings.icons.registered.some((artwork) => artwork.principle === principle.name),
    ).length;
    const reasons = [
      ...write(sum(shown), 'picture is like one', 'pictures are like one'),
      ...listUnseen(delivery, options.harmlessGaps),
      ...(registered < count ? [`artwork is registered for ${registered} of ${count} principles`] : []),
    ];
    if (reasons.length > 0) {
      return [{ outcome: 'review', messageId: 'uncertain', data: { name, reasons: join(reasons) } }];
    }
    const [files = ''] = write(delivery.files.length, 'file', 'files');
    return [{ outcome: 'fail', messageId: 'missing', data: { name, count, files } }];
  },
});

/** What may hide an icon. */
function listUnseen({ files, passedOver }: Delivery, harmless: readonly string[]): string[] {
  const gaps = files.flatMap((file) => file.gaps);
  const unreadable = gaps.filter(({ kind }) => kind === 'unreadable');
  const unjudged = gaps.filter(({ kind, code }) => kind === 'unjudged' && !harmless.includes(code));
  const unidentified = files.reduce((before, file) => before + file.unidentified, 0);
  return [
    ...write(unidentified, 'picture could not be identified', 'pictures could not be identified'),
    ...write(sum(unreadable), 'part could not be read', 'parts could not be read'),
    ...write(sum(unjudged), 'place could not be judged', 'places could not be judged'),
    ...write(passedOver, 'file is of a kind that is not read', 'files are of kinds that are not read'),
  ];
}

function sum(entries: readonly { count: number }[]): number {
  return entries.reduce((before, { count }) => before + count, 0);
}

function write(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

function join(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
