import { defineRule } from './define-rule.ts';

const expectString = (text: string) => text;
const base = { name: 'sample', description: 'Require x', on: 'color', variables: 'where-used' } as const;

defineRule({
  ...base,
  messages: { one: 'Expected {written}.' },
  options: { limit: { type: 'number', description: 'A limit.' } },
  check(use, { options }) {
    const limit: number = options.limit;
    // @ts-expect-error -- a misspelt option
    expectString(options.limits);
    return [{ outcome: 'fail', messageId: 'one', data: { written: `${use.written} ${String(limit)}` } }];
  },
});

defineRule({
  ...base,
  messages: { one: 'Expected {written}.' },
  options: {},
  // @ts-expect-error -- a misspelt message id
  check() {
    return [{ outcome: 'fail', messageId: 'two', data: { written: '' } }];
  },
});

defineRule({
  ...base,
  messages: { one: 'Expected {written}.' },
  options: {},
  // @ts-expect-error -- an unfilled slot
  check() {
    return [{ outcome: 'fail', messageId: 'one', data: {} }];
  },
});

defineRule({
  ...base,
  messages: { one: 'Expected {written}.' },
  options: {},
  check(use) {
    // @ts-expect-error -- a property that the use does not have
    return [{ outcome: 'fail', messageId: 'one', data: { written: use.label } }];
  },
});
