import { describe, expect, it } from 'vitest';
import { backoffMs, batchMost, nextBatch, reduce, start, type Command, type Entry, type State } from './reducer.ts';
import { newId, uuid7Text } from './ids.ts';
import { streams } from './stream.ts';
import { syncView } from './view.ts';

const lesson = 'lesson_0000000000000000000000000a';
const plan = 'plan_0000000000000000000000000b';
const command = (n: number, path = `/api/lessons/${lesson}/answers`, body: unknown = {}): Command => ({ id: `cmd_${n}`, v: 1, at: 0, method: 'POST', path, body });
const entry = (n: number, rest: Partial<Entry> = {}): Entry => ({ command: command(n), kept: 'disk', tries: 0, ...rest });
const own = (queue: Entry[]): State => ({ ...start, account: 'person_sari', queue });

describe('streams', () => {
  it('take the first id of the path', () => {
    expect(streams(command(1, `/api/lessons/${lesson}/answers/answer_0000000000000000000000000c`))).toEqual([lesson]);
  });
  it('take ids that the body names at its top, so a lesson follows the plan made before it', () => {
    expect(streams(command(1, '/api/lessons', { id: lesson, plan, note: 'rencana lain' }))).toEqual([lesson, plan]);
  });
  it('are one for everything without an id, and not fooled by queries or odd bodies', () => {
    expect(streams(command(1, '/api/me/language', ['x']))).toEqual(['']);
    expect(streams(command(1, '/api/me/language', null))).toEqual(['']);
    expect(streams(command(1, '/api/lessons/lesson_UPPER', 'text'))).toEqual(['']);
  });
});

describe('a batch', () => {
  it('has at most 200 commands', () => {
    const many = Array.from({ length: 450 }, (_, n) => entry(n));
    const [, effects] = reduce(own(many), { type: 'flush-wanted', now: 1 });
    expect(effects[0]).toMatchObject({ type: 'send', commands: { length: batchMost } });
  });
  it('waits for the disk, with what follows on the same thing', () => {
    expect(nextBatch(own([entry(1, { kept: 'saving' }), entry(2)]), 1)).toEqual([]);
  });
  it('of a fresh start is nothing', () => {
    expect(reduce(start, { type: 'flush-wanted', now: 1 })).toEqual([start, []]);
  });
});

describe('waiting', () => {
  it('doubles from 2 s to 5 min and takes at most half off', () => {
    expect([1, 2, 3, 8, 9, 400].map((fails) => backoffMs(fails, 0))).toEqual([2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
    expect(backoffMs(1, 0.999)).toBeGreaterThan(1_000);
  });
  it('lasts no day because the clock was put back by one', () => {
    const day = 24 * 60 * 60_000;
    const sends = (state: State) => reduce(state, { type: 'tick', now: 1_000 })[1].some((effect) => effect.type === 'send');
    const late = 1_000 + day;
    expect(sends({ ...own([entry(1)]), notBefore: late })).toBe(true);
    expect(sends({ ...own([entry(1)]), notBefore: late, stopped: 'server-too-old' })).toBe(true);
    expect(sends(own([entry(1, { held: { status: 500, until: late } })]))).toBe(true);
    expect(sends({ ...own([entry(1)]), notBefore: 1_000 + 5 * 60_000 })).toBe(false);
  });
  it('is never longer than a quarter of an hour, whatever a server asks for', () => {
    const [flying] = reduce(own([entry(1)]), { type: 'flush-wanted', now: 1 });
    const [after] = reduce(flying, { type: 'network-failed', flight: 1, now: 1, jitter: 0, retryAfterMs: 86_400_000 });
    expect(after.notBefore).toBe(1 + 15 * 60_000);
  });
});

describe('a server whose disk is full', () => {
  const full = { code: 'server.full', message: 'Tempat simpan di server penuh.', field: '', hint: '' };
  const flown = reduce(own([entry(1), entry(2)]), { type: 'flush-wanted', now: 1 })[0];

  it('has answered "later": nothing is refused, nothing leaves the phone, and the same goes out again', () => {
    const [waiting, told] = reduce(flown, { type: 'sent-ok', flight: 1, outcomes: [{ id: 'cmd_1', status: 503, error: full }], now: 10, jitter: 0 });
    expect(waiting.queue.map((each) => [each.command.id, each.kept])).toEqual([['cmd_1', 'disk'], ['cmd_2', 'disk']]);
    expect(waiting.refusals).toEqual([]);
    expect(told.filter((effect) => effect.type !== 'wake')).toEqual([]);
    const [again, sends] = reduce(waiting, { type: 'tick', now: 10 + backoffMs(1, 0) });
    expect(sends).toMatchObject([{ type: 'send', commands: [{ id: 'cmd_1' }, { id: 'cmd_2' }] }]);
    const done = [1, 2].map((n) => ({ id: `cmd_${n}`, status: 200, body: null }));
    expect(reduce(again, { type: 'sent-ok', flight: 2, outcomes: done, now: 20_000, jitter: 0 })[0].queue).toEqual([]);
  });
  it('is not asked again before the time that it named', () => {
    const [waiting] = reduce(flown, { type: 'network-failed', flight: 1, now: 10, jitter: 0.9, retryAfterMs: 60_000 });
    expect(waiting.queue).toHaveLength(2);
    expect(waiting.notBefore).toBe(60_010);
  });
});

describe('what was written again', () => {
  const first = command(1);
  const written = (state: State, n: number) => reduce(reduce(state, { type: 'enqueue', command: command(n), key: 'k' })[0], { type: 'saved', id: `cmd_${n}`, now: 5 })[0];
  const waiting = (state: State) => state.queue.map((each) => each.command.id);
  const asleep = { ...own([]), notBefore: 60_000 };

  it('takes the place of the earlier that nobody has but this page', () => {
    expect(waiting(written(written(asleep, 1), 2))).toEqual(['cmd_2']);
  });
  it('follows what somebody\'s phone took along: it could arrive after it, and the older words would stand', () => {
    const [along] = reduce(written(asleep, 1), { type: 'goes-elsewhere', ids: [first.id] });
    expect(waiting(written(along, 2))).toEqual(['cmd_1', 'cmd_2']);
  });
  it('follows what was here before the page was opened: it may have been sent', () => {
    const before = [{ command: first, kept: 'disk' as const, tries: 0, key: 'k' }];
    const [opened] = reduce(asleep, { type: 'account-changed', account: 'person_budi', queue: before, refusals: [], strangers: 0, now: 1 });
    expect(waiting(written({ ...opened, flight: null }, 2))).toEqual(['cmd_1', 'cmd_2']);
  });
  it('follows what another tab wrote: that one may be sending it', () => {
    const [told] = reduce(asleep, { type: 'heard', entry: { command: first, kept: 'disk', tries: 0, key: 'k' } });
    expect(waiting(written(told, 2))).toEqual(['cmd_1', 'cmd_2']);
  });
});

describe('what cannot be', () => {
  it('is refused loudly: a command for nobody', () => {
    expect(() => reduce(start, { type: 'enqueue', command: command(1) })).toThrow('nobody');
  });
  it('is passed over: the same command twice, answers to nothing, an outcome for another command', () => {
    const [once] = reduce(own([]), { type: 'enqueue', command: command(1) });
    expect(reduce(once, { type: 'enqueue', command: command(1) })[0]).toBe(once);
    for (const event of [
      { type: 'sent-ok', flight: 7, outcomes: [], now: 1, jitter: 0 },
      { type: 'network-failed', flight: 7, now: 1, jitter: 0 },
      { type: 'refused', flight: 7, status: 400, problem: { code: 'x', message: '', field: '', hint: '' }, now: 1 },
      { type: 'server-too-old', flight: 7, now: 1 },
      { type: 'unauthorised', flight: 7 },
      { type: 'busy', flight: 7, now: 1 },
      { type: 'saved', id: 'cmd_none', now: 1 }
    ] as const) {
      expect(reduce(once, event)).toEqual([once, []]);
    }
    const [flying] = reduce(own([entry(1)]), { type: 'flush-wanted', now: 1 });
    const [after] = reduce(flying, { type: 'sent-ok', flight: 1, outcomes: [{ id: 'cmd_9', status: 200 }], now: 2, jitter: 0 });
    expect(after.queue.map((each) => each.command.id)).toEqual(['cmd_1']);
  });
  it('keeps a command whose outcome is a redirect or unknown', () => {
    const [flying] = reduce(own([entry(1)]), { type: 'flush-wanted', now: 1 });
    for (const status of [0, 302, 408, 425, 429, 500]) {
      const [after] = reduce(flying, { type: 'sent-ok', flight: 1, outcomes: [{ id: 'cmd_1', status }], now: 2, jitter: 0 });
      expect(after.queue, String(status)).toHaveLength(1);
      expect(after.refusals).toHaveLength(0);
    }
  });
});

describe('the view', () => {
  it('counts what waits and says why', () => {
    expect(syncView(own([entry(1), entry(2, { kept: 'memory', held: { status: 426, until: 9 } })]))).toMatchObject({ waiting: 2, unsafe: true, stopped: 'server-too-old', sending: false });
  });
});

describe('ids', () => {
  it('carry 48 bits of milliseconds in the server\'s form', () => {
    expect(uuid7Text(0, new Uint8Array(16))).toBe('0000000000e008000000000000');
    expect(uuid7Text(2 ** 48 - 1, new Uint8Array(16).fill(255))).toBe('7zzzzzzzzzfzzvzzzzzzzzzzzz');
    expect(newId('cmd')).toMatch(/^cmd_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
  });
});
