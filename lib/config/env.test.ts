import path from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '@/lib/core/errors/app-error';
import { readEnv } from './env';

test('without variables it listens on this machine only and keeps its data in ./data', () => {
  expect(readEnv({ HOME: '/home/me' }, '/srv/app')).toEqual({
    port: 7021,
    host: '127.0.0.1',
    databaseUrl: `file:${path.resolve('/srv/app/data/sweetspot.db')}`,
    dataDir: path.resolve('/srv/app/data'),
    authToken: null,
    allowedHosts: [],
    hub: {
      cache: path.resolve('/home/me/.cache/huggingface/hub'),
      endpoint: 'https://huggingface.co',
      token: null,
      offline: false,
    },
  });
});

test('an empty variable counts as not set', () => {
  const names = [
    'PORT',
    'HOST',
    'DATABASE_URL',
    'SWEETSPOT_DATA_DIR',
    'SWEETSPOT_AUTH_TOKEN',
    'SWEETSPOT_ALLOWED_HOSTS',
    'HF_HOME',
    'HF_HUB_CACHE',
    'HF_ENDPOINT',
    'HF_TOKEN',
    'HF_HUB_OFFLINE',
  ];
  const empty = Object.fromEntries(names.map((name) => [name, ' ']));
  expect(readEnv(empty, '/srv')).toEqual(readEnv({}, '/srv'));
});

test('every variable is read', () => {
  const env = readEnv(
    {
      PORT: '8080',
      HOST: '[::1]',
      DATABASE_URL: 'postgresql://me@db/sweetspot',
      SWEETSPOT_DATA_DIR: '/var/sweetspot',
      SWEETSPOT_AUTH_TOKEN: 'correct-horse\n',
      SWEETSPOT_ALLOWED_HOSTS: 'Sweetspot.Example, box ,',
      HF_HOME: 'models',
      HF_ENDPOINT: 'https://hub.example/',
      HF_TOKEN: 'hf_x ',
      HF_HUB_OFFLINE: 'yes',
    },
    '/srv',
  );
  expect(env).toEqual({
    port: 8080,
    host: '::1',
    databaseUrl: 'postgresql://me@db/sweetspot',
    dataDir: path.resolve('/var/sweetspot'),
    authToken: 'correct-horse',
    allowedHosts: ['sweetspot.example', 'box'],
    hub: {
      cache: path.resolve('/srv/models/hub'),
      endpoint: 'https://hub.example',
      token: 'hf_x',
      offline: true,
    },
  });
});

test('the database lies in the data folder unless it has a place of its own', () => {
  expect(readEnv({ SWEETSPOT_DATA_DIR: 'there' }, '/srv').databaseUrl).toBe(
    `file:${path.resolve('/srv/there/sweetspot.db')}`,
  );
  expect(readEnv({ DATABASE_URL: 'file:./other.db' }, '/srv').databaseUrl).toBe(
    `file:${path.resolve('/srv/other.db')}`,
  );
  expect(readEnv({ DATABASE_URL: 'file:///a%20b/c.db' }, '/srv').databaseUrl).toBe(
    'file:/a b/c.db',
  );
});

test.each([
  ['PORT', 'http', 'PORT must be a whole number from 0 to 65535, found "http"'],
  ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, found "65536"'],
  ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535, found "80.5"'],
  ['HOST', 'http://a', 'HOST must be an address or a host name, found "http://a"'],
  [
    'SWEETSPOT_ALLOWED_HOSTS',
    'a:80',
    'SWEETSPOT_ALLOWED_HOSTS must be host names without port, separated by commas, found "a:80"',
  ],
])('%s=%s is refused by name, with what was expected and found', (name, value, message) => {
  expect(() => readEnv({ [name]: value })).toThrow(new AppError('invalid_input', message));
});

test.each([
  ['DATABASE_URL', 'mysql://me:hunter22@db'],
  ['SWEETSPOT_AUTH_TOKEN', 'short'],
  ['SWEETSPOT_AUTH_TOKEN', 'with a space'],
])('a refused %s is not repeated in the message', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(`found ${value.length} characters that are not`);
});
