import { expect, test } from 'vitest';
import { sampleBrand } from './actions/test-data/sample-brand.ts';
import { readBuiltIn, writeBuiltIn } from './built-in.ts';

test('what is written into the window is read from it, whatever is in it', () => {
  const brand = { ...sampleBrand, name: '</script><script>alert(1)</script><!-- “ü” -->' };
  const rules = [{ name: 'a', description: '</SCRIPT>', options: {} }];
  const element = writeBuiltIn({ brand, rules });
  expect(element.match(/</g)).toHaveLength(2);
  expect(readBuiltIn(`<body><script>1</script>${element}</body>`)).toEqual({ brand, rules });
});

test('a window without it is an error', () => {
  expect(() => readBuiltIn('<p>The window</p>')).toThrow(SyntaxError);
});
