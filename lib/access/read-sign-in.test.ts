import { expect, test } from 'vitest';
import { readSignIn } from './read-sign-in';

function post(body: string, type: string) {
  return new Request('http://localhost/api/session', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });
}

test('JSON and forms are read', async () => {
  expect(await readSignIn(post('{"token":" a "}', 'application/json'))).toEqual({
    token: 'a',
    next: null,
  });
  const form = 'application/x-www-form-urlencoded; charset=UTF-8';
  expect(await readSignIn(post('token=a%20b&next=%2Fx', form))).toEqual({
    token: 'a b',
    next: '/x',
  });
  expect(await readSignIn(post('token=a', form))).toEqual({ token: 'a', next: '/' });
});

test.each(['', '{', '[]', '{"token":1}', `{"token":"${'a'.repeat(10_000)}"}`])(
  'another body gives no token',
  async (body) => {
    expect((await readSignIn(post(body, 'application/json'))).token).toBeNull();
  },
);
