import { describe, expect, test } from 'vitest';
import { readAccess } from './read-access.ts';

describe('what the environment says', () => {
  test('the token, from either name, without the space around it', () => {
    const access = readAccess({ FIGMA_TOKEN: ' ', FIGMA_ACCESS_TOKEN: 'figd_x\n' });
    expect(access).toEqual({ token: 'figd_x', base: new URL('https://api.figma.com/') });
  });

  test.each([
    'https://gateway.example/figma',
    'http://localhost:8080',
    'http://127.0.0.1:1',
    'http://[::1]:1',
  ])('the address %s', (base) => {
    const { href } = readAccess({ FIGMA_TOKEN: 'x', BRANDLINT_FIGMA_API: base }).base;
    expect(href).toBe(`${base}/`);
  });

  test.each([
    'http://gateway.example',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'https://name:secret@gateway.example',
    'ftp://localhost',
    'gateway',
  ])('no address for a token: %s', (base) => {
    const env = { FIGMA_TOKEN: 'figd_x', BRANDLINT_FIGMA_API: base };
    expect(() => readAccess(env)).toThrow(
      /^BRANDLINT_FIGMA_API: it is not an address that a token may be sent to; /,
    );
  });

  test('no token: where to make one, and what it must allow', () => {
    expect(() => readAccess({})).toThrow(
      /^FIGMA_TOKEN: there is no token .*Settings, Security.*file_content:read/,
    );
  });

  test.each(['a\nb', 'a b', 'ä', 'a\u0000b'])('a token that cannot be one is not shown: %j', (token) => {
    expect(() => readAccess({ FIGMA_TOKEN: token })).toThrow(
      'FIGMA_TOKEN: it holds signs that no token has; copy the token from Figma again.',
    );
  });
});
