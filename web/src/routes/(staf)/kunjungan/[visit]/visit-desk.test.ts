import { beforeEach, expect, test, vi } from 'vitest';
import type { Visit, VisitForms, VisitRecord } from '$lib/visits/types';
import { emptyRecord } from '$lib/visits/visit';
import { VisitDesk } from './visit-desk.svelte';

const sent: { path: string; body: { form: string; record: VisitRecord } }[] = [];
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { unsent: [], send: (command: (typeof sent)[number]) => void sent.push(command) } }));
beforeEach(() => {
  sent.length = 0;
});

const both = (id: string) => ({ id, en: id });
const form = (id: string, items: string[]) => ({ id, title: both(id), checked: false, items: items.map((one) => ({ id: one, group: both('I'), text: both(one), look: both(one) })), closing: [], talk: [] });
// The further form's name comes before the usual one's.
const forms: VisitForms = { forms: [form('amatan', ['papan']), form('cermin-15', ['a', 'b', 'c', 'd'])], indicators: [], word: form('kata-singkat', []), given: [], indicators_checked: false };
const visit: Visit = {
  visit: 'visit_1', school: 's', school_name: '', level: 'sd', teacher: 'Bu Sari', kind: 'colleague', visitor: 'Bu Ratna', by_me: false, day: '2026-11-25', about: '', indicator: '', show_step: true,
  code: '', accepted_at: 1, form: 'cermin-15', record: emptyRecord, saved_at: null, sent_at: null, answer: '', answered_at: null, published_at: null, step: null
};

test('another form is taken while nothing is written, and goes along with the first words', () => {
  const desk = new VisitDesk(visit, forms);
  expect([desk.form.id, desk.screens.length, desk.record.items.length]).toEqual(['cermin-15', 4, 4]);
  desk.pick('amatan');
  expect([desk.form.id, desk.screens.length, desk.record.items.map((one) => one.item)]).toEqual(['amatan', 3, ['papan']]);
  desk.save();
  expect(sent, 'nothing is said yet').toEqual([]);
  desk.adopt(visit, forms);
  expect(desk.form.id, 'the server still knows nothing of it').toBe('amatan');
  desk.record.items[0]!.evidence = 'Tiga pertanyaan tertulis.';
  desk.save();
  expect(sent[0]?.body).toMatchObject({ form: 'amatan', record: { items: [{ item: 'papan' }] } });
});

test('once something is written the form stays', () => {
  const desk = new VisitDesk(visit, forms);
  desk.record.items[1]!.evidence = 'Lima murid menjelaskan.';
  desk.pick('amatan');
  expect(desk.form.id).toBe('cermin-15');
  expect(desk.record.items[1]!.evidence).toBe('Lima murid menjelaskan.');
});

test('what the visitor began on another phone with another form is gone on with', () => {
  const desk = new VisitDesk(visit, forms);
  desk.go(2);
  desk.adopt({ ...visit, form: 'amatan', record: { ...emptyRecord, items: [{ item: 'papan', evidence: 'Dua kata.', note: '' }] } }, forms);
  expect([desk.form.id, desk.screen, desk.record.items[0]!.evidence]).toEqual(['amatan', 0, 'Dua kata.']);
});

test('a form that came after this phone kept its copy can be taken', () => {
  const desk = new VisitDesk(visit, { ...forms, forms: [forms.forms[1]!] });
  desk.pick('amatan');
  expect(desk.form.id).toBe('cermin-15');
  desk.adopt(visit, forms);
  desk.pick('amatan');
  expect([desk.form.id, desk.record.items.length]).toEqual(['amatan', 1]);
});
