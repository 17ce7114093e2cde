import type * as z from 'zod';
import type { SynthView } from '@/lib/core/views/synth-view';
import type { SearchParams } from '@/lib/schema/views/view-params';
import { synthRequest } from './synth-request';

const USUAL: SynthView['request'] = { n: '1000', constraints: '4,5,6', types: 'paper', seed: '1' };

/** What an address asks for, with the usual values where it says nothing or what cannot be understood. */
export function parseSynthParams(params: SearchParams): {
  request: SynthView['request'];
  plan: z.infer<typeof synthRequest>;
  ignored: string[];
} {
  const asked = Object.fromEntries(
    Object.keys(USUAL).flatMap((name) => {
      const value = params[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
  const found = synthRequest.safeParse({ ...USUAL, ...asked });
  const problems = found.success ? [] : found.error.issues;
  const request = { ...USUAL, ...asked };
  const names = new Set(problems.map(({ path }) => String(path[0])));
  const kept = Object.fromEntries(Object.entries(request).filter(([name]) => !names.has(name)));
  const sound = { ...USUAL, ...kept };
  return {
    request: sound,
    plan: synthRequest.parse(sound),
    ignored: problems.map(
      ({ path, message }) => `${String(path[0])}=${String(params[String(path[0])])}: ${message}`,
    ),
  };
}
