import { expect, test } from 'vitest';
import { readEndpointEnv } from './endpoint-env';

test('address and key are read, the address without its last slash', () => {
  const env = { OPENAI_BASE_URL: ' http://box:8000/v1/ ', OPENAI_API_KEY: 'sk-1 ' };
  expect(readEndpointEnv(env)).toEqual({ baseUrl: 'http://box:8000/v1', apiKey: 'sk-1' });
  expect(readEndpointEnv({ OPENAI_BASE_URL: '' })).toEqual({ baseUrl: null, apiKey: null });
});

test.each(['box:8000', 'http://me:secret@box/v1', 'https://box/v1?key=secret', 'ftp://box'])(
  '%s is refused without being repeated',
  (text) => {
    expect(() => readEndpointEnv({ OPENAI_BASE_URL: text })).toThrow(
      /^OPENAI_BASE_URL: expected an address such as .*\/v1, without user, password, \? and #$/,
    );
  },
);
