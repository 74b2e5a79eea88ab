import { describe, expect, it } from 'vitest';
import { dice } from '$lib/outbox/model.ts';
import { activeMs, added, fresh, kindOf, minutesOf, mondayOf, nextDue, off, said, unsaid, watched, type Event, type Watch } from './count';

const run = (events: readonly (readonly [Event, number])[]): number => {
  let watch: Watch | null = null;
  let sum = 0;
  for (const [event, at] of events) {
    const [next, ms]: [Watch | null, number] = watched(watch, event, at);
    watch = next;
    sum += ms;
  }
  return sum;
};
const s = 1000;

describe('active time', () => {
  it('is half a minute after a touch, and no longer', () => {
    expect(run([['touch', 0], ['look', 10 * s]])).toBe(10 * s);
    expect(run([['touch', 0], ['look', 300 * s]])).toBe(30 * s);
    expect(run([['touch', 0], ['touch', 20 * s], ['look', 300 * s]])).toBe(50 * s);
    expect(run([['touch', 0], ['touch', 600 * s], ['hide', 605 * s]])).toBe(35 * s);
  });
  it('ends where the page is not seen, and begins with the next touch', () => {
    expect(run([['touch', 0], ['hide', 4 * s], ['look', 20 * s], ['touch', 60 * s], ['hide', 62 * s]])).toBe(6 * s);
    expect(run([['look', 0], ['hide', 10 * s], ['look', 20 * s]])).toBe(0);
  });
  it('counts nothing twice when the clock is put back', () => {
    expect(run([['touch', 100 * s], ['look', 110 * s], ['look', 50 * s], ['look', 200 * s]])).toBe(10 * s + 30 * s);
  });
  it('is the same however often somebody looks, at most the time that passed, and at most half a minute a touch', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = dice(seed);
      const events: [Event, number][] = [];
      let at = 0;
      for (let i = 0; i < 40; i++) {
        at += Math.floor(random() * 90 * s);
        events.push([random() < 0.7 ? 'touch' : 'hide', at]);
      }
      const looks = events.flatMap(([event, when], i): [Event, number][] => {
        const before = events[i - 1]?.[1] ?? 0;
        return [['look', before + Math.floor(random() * (when - before))], [event, when]];
      });
      const sum = run(events);
      expect(run(looks), `seed ${seed}`).toBe(sum);
      expect(sum).toBeLessThanOrEqual(at);
      expect(sum).toBeLessThanOrEqual(activeMs * events.filter(([event]) => event === 'touch').length);
    }
  });
  it('never counts a touch for longer than half a minute, whatever the clock does', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = dice(seed);
      const counted: number[] = [];
      let watch: Watch | null = null;
      let longest = 0;
      for (let i = 0; i < 40; i++) {
        const event: Event = random() < 0.5 ? 'touch' : random() < 0.8 ? 'look' : 'hide';
        const [next, ms]: [Watch | null, number] = watched(watch, event, Math.floor(random() * 400 * s));
        counted.push(ms);
        if (next) longest = Math.max(longest, next.until - next.from);
        watch = next;
      }
      expect([Math.min(...counted) >= 0, Math.max(...counted) <= activeMs, longest <= activeMs], `seed ${seed}`).toEqual([true, true, true]);
    }
  });
});

describe('what time is spent on', () => {
  it('is teaching while a lesson runs, wherever', () => {
    expect(kindOf('/pertemuan/lesson_1', true)).toBe('teaching');
    expect(kindOf('/kelas/group_1/presensi', true)).toBe('teaching');
  });
  it('is preparing and judging in the rooms for it', () => {
    for (const path of ['/rencana', '/rencana/plan_1/versi', '/dalam/lesson_1/question_1', '/menilai/round_1', '/murid/group_1', '/pertemuan/lesson_1/lembar', '/kelas/group_1/ingat-lagi', '/tumbuh/langkah']) {
      expect(kindOf(path, false), path).toBe('preparing');
    }
  });
  it('is paperwork everywhere else', () => {
    for (const path of ['/', '/hari-ini', '/saya', '/kelas', '/kelas/jurnal', '/kelas/group_1/rapor', '/kelas/group_1/presensi', '/kelas/group_1/keluarga', '/impor/pupils', '/tumbuh/proses', '/tumbuh/tahun', '/something-new']) {
      expect(kindOf(path, false), path).toBe('paperwork');
    }
  });
});

const week = (day: string) => ({ week: mondayOf(day), school: 'school_1', kind: 'preparing' as const });
const minute = 60 * s;

describe('a week', () => {
  it('begins on its Monday', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-30')).toBe('2026-11-30');
  });
  it('adds up by kind, and keeps the school at which it began', () => {
    let tally = fresh('device_1', 0);
    tally = added(tally, week('2026-11-24'), 90 * s);
    tally = added(tally, { ...week('2026-11-25'), kind: 'paperwork', school: 'school_2' }, 40 * s);
    tally = added(tally, { ...week('2026-11-25'), kind: 'teaching' }, 40 * minute);
    expect(tally.weeks).toHaveLength(1);
    expect(tally.weeks[0]).toMatchObject({ week: '2026-11-23', school: 'school_1', sent: null });
    expect(minutesOf(tally.weeks[0]!)).toEqual({ preparing: 2, paperwork: 1 });
  });
  it('goes after six', () => {
    let tally = fresh('device_1', 0);
    for (let i = 0; i < 9; i++) tally = added(tally, week(new Date(Date.UTC(2026, 10, 2 + 7 * i)).toISOString().slice(0, 10)), minute);
    expect(tally.weeks.map((one) => one.week)).toEqual(['2026-12-28', '2026-12-21', '2026-12-14', '2026-12-07', '2026-11-30', '2026-11-23']);
  });
});

describe('sending', () => {
  it('waits for its time, and is once a day', () => {
    let tally = added(fresh('device_1', 1000), week('2026-11-24'), 5 * minute);
    expect(unsaid(tally, 999)).toEqual([]);
    const first = unsaid(tally, 1000);
    expect(first.map(minutesOf)).toEqual([{ preparing: 5, paperwork: 0 }]);
    tally = added(said(tally, first, 5000), week('2026-11-24'), 5 * minute);
    expect(unsaid(tally, 4999)).toEqual([]);
    expect(unsaid(tally, 5000).map(minutesOf)).toEqual([{ preparing: 10, paperwork: 0 }]);
  });
  it('says nothing again that the server has, and brings the end of last week', () => {
    let tally = added(fresh('device_1', 0), week('2026-11-29'), 5 * minute);
    tally = said(tally, unsaid(tally, 0), 10);
    expect(unsaid(tally, 20)).toEqual([]);
    tally = added(tally, week('2026-11-29'), 5 * minute);
    tally = added(tally, week('2026-11-30'), minute);
    expect(unsaid(tally, 20).map((one) => one.week)).toEqual(['2026-11-30', '2026-11-23']);
  });
  it('says of a week of teaching alone that it took nothing', () => {
    const tally = added(fresh('device_1', 0), { ...week('2026-11-24'), kind: 'teaching' }, 40 * minute);
    expect(unsaid(tally, 0).map(minutesOf)).toEqual([{ preparing: 0, paperwork: 0 }]);
  });
  it('is spread over the next day, never at night', () => {
    expect(nextDue(0, 0)).toBe(6.5 * 60 * minute);
    expect(nextDue(0, 1)).toBe(18 * 60 * minute);
    const random = dice(7);
    const hours = new Set(Array.from({ length: 400 }, () => Math.floor(nextDue(0, random()) / (60 * minute))));
    expect(hours.size).toBe(12);
  });
});

describe('off', () => {
  it('forgets, counts nothing and sends nothing', () => {
    let tally = off(added(fresh('device_1', 0), week('2026-11-24'), 5 * minute));
    expect(tally.weeks).toEqual([]);
    tally = added(tally, week('2026-11-24'), 5 * minute);
    expect(tally.weeks).toEqual([]);
    expect(unsaid(tally, 9e12)).toEqual([]);
  });
});
