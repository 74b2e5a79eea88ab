import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import type { Visit, VisitForms } from './types';
import { emptyRecord, filled, formOf, isBlank, laidOver, isWord, missing, myVisitsNow, unsentParts, touchedParts, screensOf, seenCount, visitNow, visitsNow, written } from './visit';

const both = (id: string) => ({ id, en: id });
const item = (id: string, group: string) => ({ id, group: both(group), text: both(id), look: both(id) });
const forms: VisitForms = {
  forms: [{ id: 'cermin-15', title: both('C'), checked: false, items: [item('a', 'I'), item('b', 'I'), ...['c', 'd', 'e', 'f'].map((id) => item(id, 'II'))], closing: [], talk: [{ id: 'tunggu', text: both('T'), look: both('T') }] }],
  indicators: [{ id: 'interaktif', name: both('I'), behaviours: [{ id: 'merata', text: both('M') }] }],
  word: { id: 'kata-singkat', title: both('K'), checked: false, items: [], closing: [], talk: [] },
  given: [],
  indicators_checked: false
};
const visit: Visit = {
  visit: 'visit_1', school: 's', school_name: '', level: 'sd', teacher: 'Bu Sari', kind: 'colleague', visitor: 'Bu Ratna', by_me: false, day: '2026-11-25', about: '', indicator: 'interaktif', show_step: true,
  code: '', accepted_at: 1, form: 'cermin-15', record: emptyRecord, saved_at: null, sent_at: null, answer: '', answered_at: null, published_at: null, step: { id: 'satu', name: both('Satu'), seen: both('Lihat') }
};
let n = 0;
const command = (path: string, body: unknown, method: Command['method'] = 'PUT'): Command => ({ id: `cmd_${++n}`, v: 1, at: 1000 + n, method, path, body });

describe('a visit', () => {
  it('has few items a screen, what is tried first and the closing last', () => {
    const screens = screensOf(forms.forms[0]!, 'interaktif');
    expect(screens.map((one) => (one.kind === 'items' ? one.items.length : one.kind))).toEqual(['first', 2, 3, 1, 'indicator', 'closing']);
    expect(screensOf(forms.forms[0]!, '').some((one) => one.kind === 'indicator')).toBe(false);
  });
  it('has the usual form until another is taken, whichever pack comes first by its name', () => {
    const other = { ...forms.forms[0]!, id: 'amatan', items: [item('z', 'I')] };
    const two = { ...forms, forms: [other, ...forms.forms] };
    expect(formOf({ form: '' }, two).id).toBe('cermin-15');
    expect(formOf({ form: 'gone' }, two).id).toBe('cermin-15');
    expect(formOf({ form: 'amatan' }, two).id).toBe('amatan');
    expect(formOf({ form: 'kata-singkat' }, two).items).toEqual([]);
    expect(filled({ ...visit, form: '' }, two).items.length).toBe(6);
    expect(formOf({ form: '' }, { ...forms, forms: [other] }).id, 'where the usual one is not shipped').toBe('amatan');
    const taken = command('/api/visits/visit_1/record', { form: 'amatan', record: { ...emptyRecord, strength: 'Baik' }, touched: ['strength'] });
    expect(visitNow(visit, [taken]).form, 'without network, too').toBe('amatan');
  });
  it('is blank until something stands in it', () => {
    const record = filled(visit, forms);
    expect(isBlank(record)).toBe(true);
    record.items[0]!.note = 'Lihat lagi';
    expect(isBlank(record)).toBe(false);
    expect(isBlank({ ...filled(visit, forms), not_yet: 'Belum' })).toBe(false);
    expect(isBlank({} as typeof record), 'nothing was kept yet').toBe(true);
  });
  it('is filled in line by line and sent without empty ones', () => {
    const record = filled(visit, forms);
    expect(record).toMatchObject({ step: 'satu', step_words: 'Satu', indicator: 'interaktif' });
    expect([record.items.length, record.behaviours.length, record.talk.length]).toEqual([6, 1, 1]);
    record.items[1]!.evidence = 'Lima murid';
    expect(written(record)).toMatchObject({ items: [{ item: 'b', evidence: 'Lima murid' }], behaviours: [], talk: [] });
    expect(seenCount(record)).toBe(1);
  });
  it('says what it lacks, the strength first', () => {
    const record = filled(visit, forms);
    expect(missing(record)).toBe('strength');
    record.strength = 'Murid menebak';
    expect(missing(record)).toBe('evidence');
    record.step_seen = 'Tiga kali';
    record.behaviours[0]!.given = 'efektif';
    expect(missing(record)).toBe('behaviour');
    record.behaviours[0]!.evidence = 'Tujuh nama';
    expect(missing(record)).toBe('follow_up');
    record.next_step = 'satu';
    expect(missing(record)).toBeUndefined();
  });
  it('that is a short word is one screen with a strength and one step', () => {
    const word = { ...visit, form: 'kata-singkat', indicator: '' };
    expect(isWord(word) && !isWord(visit)).toBe(true);
    expect(screensOf(forms.word, '')).toEqual([{ kind: 'closing' }]);
    const record = filled(word, forms);
    expect(record.items).toEqual([]);
    record.strength = 'Baik';
    expect(missing(record, true)).toBe('follow_up');
    record.follow_up = 'Tunggu';
    expect([missing(record, true), missing(record)]).toEqual([undefined, 'evidence']);
    const asked = myVisitsNow({ visits: [] }, [command('/api/my/visits/visit_9', { school: 's', visitor: 'principal', day: '2026-11-25', about: 'A', indicator: '', show_step: false, word: true })]);
    expect(isWord(asked[0]!)).toBe(true);
  });
  it('is as this phone has done it last', () => {
    const write = command('/api/visits/visit_1/record', { form: 'cermin-15', record: { strength: 'Baik' } });
    const sent = command('/api/visits/visit_1/sent', {});
    expect(visitNow(visit, [write]).record).toMatchObject({ strength: 'Baik', items: [] });
    expect(visitNow(visit, [write, sent]).sent_at).toBe(sent.at);
    expect(visitNow(visit, [write, sent, command('/api/visits/visit_1/sent', {}, 'DELETE')]).sent_at).toBeNull();
    expect(visitNow(visit, [command('/api/visits/visit_2/sent', {})]).sent_at).toBeNull();
  });
  it('says what of a record was touched', () => {
    const before = written({ ...filled(visit, forms), strength: 'Baik' });
    const now = filled({ ...visit, record: before }, forms);
    now.items[1]!.evidence = 'Lima murid';
    now.talk[0]!.count = 2;
    now.strength = '';
    expect(touchedParts(before, written(now)).sort()).toEqual(['items.b', 'strength', 'talk.tunggu']);
    expect(touchedParts(written(now), before).sort(), 'emptied is touched, too').toEqual(['items.b', 'strength', 'talk.tunggu']);
    expect(touchedParts(before, before)).toEqual([]);
  });
  it('of two phones keeps what the other wrote', () => {
    const other = { ...emptyRecord, strength: 'Baik', items: [{ item: 'a', evidence: 'Lama', note: '' }] };
    const mine = { ...emptyRecord, follow_up: 'Besok', items: [{ item: 'a', evidence: 'Baru', note: '' }, { item: 'b', evidence: 'Lain', note: '' }] };
    expect(laidOver(other, mine, ['follow_up', 'items.b'])).toMatchObject({ strength: 'Baik', follow_up: 'Besok', items: [{ item: 'a', evidence: 'Lama' }, { item: 'b' }] });
    expect(laidOver(other, mine, ['strength', 'items.a'])).toMatchObject({ strength: '', items: [{ item: 'a', evidence: 'Baru' }] });
    const write = command('/api/visits/visit_1/record', { form: 'cermin-15', record: mine, touched: ['items.b'] });
    expect(visitNow({ ...visit, record: other }, [write]).record).toMatchObject({ strength: 'Baik', items: [{ evidence: 'Lama' }, { evidence: 'Lain' }] });
    expect(unsentParts('visit_1', [write, command('/api/visits/visit_2/record', { touched: ['strength'] })])).toEqual(['items.b']);
  });
  it('is gone when stepped back from, and no invitation once taken', () => {
    expect(visitsNow({ visits: [visit], invitations: [] }, [command('/api/visits/visit_1', {}, 'DELETE')]).visits).toEqual([]);
    const now = visitsNow({ visits: [], invitations: [visit] }, [command('/api/visits/visit_1/visitor', {})]);
    expect([now.visits.length, now.invitations.length]).toEqual([1, 0]);
  });
});

describe('a teacher’s visits', () => {
  const said = { school: 's', visitor: 'colleague', day: '2026-12-01', about: '4A', indicator: '', show_step: true };
  it('show what was proposed without network, newest day first', () => {
    const now = myVisitsNow({ visits: [visit] }, [command('/api/my/visits/visit_2', said)]);
    expect(now.map((one) => one.visit)).toEqual(['visit_2', 'visit_1']);
    expect(now[0]).toMatchObject({ by_me: true, day: '2026-12-01', accepted_at: null });
  });
  it('are answered, published and taken back', () => {
    const path = '/api/my/visits/visit_1';
    const done = [command(`${path}/answer`, { text: 'Terima kasih' }), command(`${path}/publication`, {})];
    expect(myVisitsNow({ visits: [visit] }, done)[0]).toMatchObject({ answer: 'Terima kasih', answered_at: done[0]!.at, published_at: done[1]!.at });
    expect(myVisitsNow({ visits: [visit] }, [...done, command(`${path}/publication`, {}, 'DELETE')])[0]!.published_at).toBeNull();
    expect(myVisitsNow({ visits: [visit] }, [command(path, {}, 'DELETE')])).toEqual([]);
  });
});
