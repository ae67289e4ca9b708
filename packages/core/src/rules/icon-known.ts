import { nearestName } from '../brand/nearest-name.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon of the family that stands for no principle. */
export const iconKnown = defineRule({
  name: 'icon-known',
  description: 'Require each icon of the brand to be one of those that stand for its principles',
  on: 'icon',
  about: 'pictures',
  messages: {
    mark: 'Expected {written} to mark the icon of one of the {count} principles: {names}.',
    nearest: 'Expected {written} to mark the icon of one of the {count} principles (the nearest is {name}).',
    artwork:
      'Expected an icon of one of the {count} principles (this drawing was registered as "{written}", and stands for none of them).',
  },
  options: {},
  check: (use, { brand, recognise }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'stray') return nothing;
    const { written } = recognition;
    const principles = brand.principles.map(({ name }) => name);
    const count = principles.length;
    if (recognition.by === 'outline') {
      return [{ outcome: 'fail', messageId: 'artwork', data: { written, count } }];
    }
    const name = nearestName(recognition.value, principles);
    if (name !== undefined) {
      return [{ outcome: 'fail', messageId: 'nearest', data: { written, count, name } }];
    }
    return [{ outcome: 'fail', messageId: 'mark', data: { written, count, names: principles.join(', ') } }];
  },
});
