import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, get, problemIn, read, whenSignedOut } from './client';
import { words } from './words';

const answers = (status: number, text: string, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', vi.fn(async () => new Response(text || null, { status, headers })));

afterEach(() => vi.unstubAllGlobals());

describe('an answer', () => {
  it('is a value', async () => {
    answers(200, '{"a": 1}');
    expect(await get('/api/x')).toEqual({ ok: true, value: { a: 1 }, status: 200 });
  });
  it('may be empty', () => expect(read(204, '')).toEqual({ ok: true, value: null, status: 204 }));
  it('is a problem with all its fields', () => {
    expect(read(409, '{"error":{"code":"plan.already_in"}}')).toEqual({ ok: false, status: 409, offline: false, problem: { code: 'plan.already_in', message: '', field: '', hint: '' } });
  });
  it('that is a gateway\'s page counts as no network; a captive portal\'s 200, too', () => {
    expect(read(502, '<html>')).toMatchObject({ ok: false, offline: true });
    expect(read(200, '<html>login to the wifi')).toMatchObject({ ok: false, offline: true, problem: { code: 'client.network' } });
  });
  it('whose error says nothing still has a code', () => {
    for (const body of [null, 'x', [], {}, { error: null }, { error: 'x' }, { error: { code: 7 } }]) expect(problemIn(body, 500).code).toBe('client.server');
    expect(problemIn({}, 418).code).toBe('client.unreadable');
  });
});

describe('a call', () => {
  it('without a network is a value, too', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))));
    expect(await get('/api/x')).toMatchObject({ ok: false, status: 0, offline: true });
  });
  it('tells of a 401 once it concerns the session, and of a server\'s wish to wait', async () => {
    const told = vi.fn();
    whenSignedOut(told);
    answers(401, '{"error":{"code":"session.none"}}');
    await get('/api/plans');
    await get('/api/commands', { quiet: true });
    await get('/api/lessons/x', { bearer: 'pupil' });
    expect(told).toHaveBeenCalledTimes(1);
    answers(503, '', { 'retry-after': '7' });
    expect(await call('POST', '/api/commands', { body: {} })).toMatchObject({ ok: false, retryAfterMs: 7000 });
  });
  it('sends JSON, the language and a pupil\'s bearer', async () => {
    answers(200, '{}');
    await call('POST', '/api/x', { body: { a: 'é' }, bearer: 'b' });
    const [path, request] = vi.mocked(fetch).mock.calls[0]!;
    expect(path).toBe('/api/x');
    expect(request).toMatchObject({ method: 'POST', body: '{"a":"é"}', headers: { authorization: 'Bearer b', 'accept-language': 'id', 'content-type': 'application/json' } });
  });
});

describe('words', () => {
  it('are the server\'s, else ours, and never nothing', () => {
    const problem = { code: 'x.y', message: '', field: '', hint: '' };
    expect(words({ ...problem, message: 'Pesan', hint: 'Coba' })).toEqual({ message: 'Pesan', hint: 'Coba' });
    expect(words({ ...problem, code: 'client.network' }).message).toContain('tidak terjangkau');
    expect(words(problem).message).toContain('x.y');
  });
});
