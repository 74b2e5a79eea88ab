import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import type { Visit } from '$lib/visits/types';
import { askedOf, missing, nextOf, processNow, strengthOf } from './process';
import type { ProcessReview } from './types';

const record: ProcessReview = {
  school: 'school_1', school_name: 'SD Contoh', level: 'sd', teacher: 'Bu Sari', period: '2026-1', words: 'Semester 1, 2026/2027', from: '2026-07-01', until: '2026-12-31',
  parts: { own: { went: '', not_yet: '', to_change: '', next_step: '' }, said: [], heard: { lessons: 0, answered: 0, voices: [] }, left_out: [] },
  missing: ['own', 'colleague', 'principal', 'pupils'], lessons: 0, with_all_experiences: 0, notes: [], steps: [], heads: false, to_say: false, ask_in: '', saved_at: null, published_at: null
};
const said = (id: string, part: 'colleague' | 'principal') => ({ id, part, by: 'Bu Ratna', day: '2026-11-25', lesson: true, published: false, strength: 'Menebak dulu.', follow_up: 'Tunggu.', next_step: '' });
const own = { went: 'Baik', not_yet: '', to_change: 'Tunggu', next_step: '' };
const visit = (more: Partial<Visit>): Visit => ({ visit: 'visit_1', school: 'school_1', kind: 'colleague', day: '2026-11-25', visitor: '', accepted_at: null, sent_at: null, ...more }) as Visit;
const command = (path: string, body: unknown, method: Command['method'] = 'PUT'): Command => ({ id: 'cmd_1', v: 1, at: 7, method, path, body });
const path = '/api/my/process/school_1/2026-1';
const with_ = (parts: Partial<ProcessReview['parts']>): ProcessReview => {
  const now = { ...record, parts: { ...record.parts, ...parts } };
  return { ...now, missing: missing(now.parts) };
};

describe('a semester', () => {
  it('lacks what the four parts lack', () => {
    expect(missing(record.parts)).toEqual(['own', 'colleague', 'principal', 'pupils']);
    const whole = { own, said: [said('a', 'colleague'), said('b', 'principal')], heard: { lessons: 1, answered: 5, voices: [] }, left_out: [] };
    expect(missing(whole)).toEqual([]);
    expect(missing({ ...whole, left_out: ['a', 'pupils'] })).toEqual(['colleague', 'pupils']);
    expect(missing({ ...whole, own: { ...own, to_change: ' ' } })).toEqual(['own']);
  });
  it('is as this phone has written it last', () => {
    const now = processNow({ records: [record] }, [command(path, { own, left_out: ['pupils'] }), command(`${path}/publication`, {})]);
    expect(now[0]).toMatchObject({ parts: { own, left_out: ['pupils'] }, saved_at: 7, published_at: 7, missing: ['colleague', 'principal', 'pupils'] });
    expect(processNow({ records: [record] }, [command(`${path}/publication`, {}), command(`${path}/publication`, {}, 'DELETE')])[0]!.published_at).toBeNull();
    expect(processNow({ records: [record] }, [command('/api/my/process/school_2/2026-1', { own, left_out: [] })])[0]).toEqual(record);
  });
  it('has one next thing: what others need time for first', () => {
    expect(nextOf(record, [])).toBe('colleague');
    const asked = visit({});
    expect(nextOf(record, [asked])).toBe('principal');
    expect(nextOf(record, [visit({ visitor: 'Bu Ratna' })])).toBe('accept');
    expect(nextOf(record, [asked, visit({ visit: 'visit_2', kind: 'principal' })])).toBe('own');
    const written = with_({ own, said: [said('a', 'colleague')] });
    expect(nextOf(written, [visit({ kind: 'principal' })])).toBe('pupils');
    expect(nextOf(with_({ own, said: [said('a', 'colleague')], heard: { lessons: 2, answered: 20, voices: [] } }), [visit({ kind: 'principal' })])).toBe('wait');
    expect(nextOf(with_({ own, said: [said('a', 'colleague'), said('b', 'principal')], heard: { lessons: 2, answered: 20, voices: [] } }), [])).toBe('print');
  });
  it('counts as asked only what lies in it and is of those who count', () => {
    expect(askedOf(record, [visit({ day: '2026-06-30' }), visit({ school: 'school_2' }), visit({ kind: 'supervisor' }), visit({ sent_at: 1 })])).toEqual([]);
    expect(askedOf({ ...record, heads: true }, [visit({ kind: 'supervisor' })])).toMatchObject([{ part: 'principal' }]);
  });
  it('begins with a strength, in own words where there are any', () => {
    expect(strengthOf(with_({ own, said: [said('a', 'colleague')] }))).toMatchObject({ kind: 'own', words: 'Baik' });
    expect(strengthOf(with_({ said: [said('a', 'colleague')] }))).toMatchObject({ kind: 'said', by: 'Bu Ratna' });
    expect(strengthOf({ ...record, lessons: 4, with_all_experiences: 2 })).toEqual({ kind: 'experiences', n: 2 });
    expect(strengthOf(with_({ heard: { lessons: 3, answered: 20, voices: [] } }))).toEqual({ kind: 'voices', n: 3 });
    expect(strengthOf(record)).toEqual({ kind: 'start' });
  });
});
