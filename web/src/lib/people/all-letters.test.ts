import { beforeEach, expect, test, vi } from 'vitest';
import { lettersForAll } from './all-letters';
import type { School } from './types';

const asked: { path: string; body: unknown }[] = [];
let broken = '';
vi.mock('$lib/api/client', () => ({
  post: (path: string, body: unknown) => {
    asked.push({ path, body });
    return Promise.resolve(path.includes(broken || '-') && broken ? { ok: false, problem: { code: 'client.network' } } : { ok: true, value: { code: path } });
  }
}));
const school = (id: string, state: School['state'] = 'none'): School => ({
  id, npsn: '99900001', name: `SD ${id}`, level: 'sd', form: 'SD', public: true, district: '', village: '', pupils: 0, staff: 0, signed_in: 0, state, operators: []
});
beforeEach(() => {
  asked.length = 0;
  broken = '';
  vi.stubGlobal('location', { origin: 'https://selami.example' });
});

test('only schools without an operator are written to; a letter that is out stays good', async () => {
  const out = await lettersForAll([school('a'), school('b', 'invited'), school('c', 'active'), school('d')], (one) => `Operator ${one.name}`, () => undefined);
  expect(out.made).toHaveLength(2);
  expect(asked.map((one) => one.path)).toEqual(['/api/schools/a/operator-slip', '/api/schools/d/operator-slip']);
  expect(asked[0]?.body).toEqual({ name: 'Operator SD a', origin: 'https://selami.example' });
});

test('letters that were made before the network went are not lost', async () => {
  broken = '/b/';
  const out = await lettersForAll([school('a'), school('b'), school('c')], () => 'Operator', () => undefined);
  expect([out.made.length, out.problem?.code, asked.length]).toEqual([1, 'client.network', 2]);
});
