import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import type { ReviewForm, ReviewPage } from '../../../wire';
import { bodyOf, filled, groups, reviewPath, saved } from './review';

const item = (id: string, group: string, draft = '') => ({ id, group, text: id, draft, places: [] });
const form: ReviewForm = {
  id: 'telaah-15', title: { id: '', en: '' }, from: 1, to: 4, names: [], items: [item('dimensi', 'A', 'Usulan satu'), item('selaras', 'A', 'Usulan dua'), item('praktik', 'B')]
};
const page = (mine: ReviewPage['mine'] = null): ReviewPage => ({ forms: [], form, version: 1, mine });
let n = 0;
const command = (path: string, body: unknown, method: Command['method'] = 'PUT'): Command => ({ id: `cmd_${++n}`, v: 1, at: 1000 + n, method, path, body });
const body = { items: [{ item: 'dimensi', number: 3, feedback: 'Kata saya' }], strengths: 'Baik', improve: '', advice: '' };
const path = reviewPath('plan_1', 'review_1');

describe('a form', () => {
  it('begins with drafts and without a number', () => {
    const now = filled(form, undefined, 'review_new');
    expect(now.lines.map((line) => line.feedback)).toEqual(['Usulan satu', 'Usulan dua', '']);
    expect(now.lines.map((line) => line.number)).toEqual([null, null, null]);
    expect(now.lines.map((line) => line.drafted)).toEqual([true, true, false]);
    expect(now.id).toBe('review_new');
  });
  it('keeps what a person wrote, and knows which words are still a draft', () => {
    const now = filled(form, saved(page(), [command(path, { form: 'telaah-15', version: 1, body })], 'plan_1'), 'review_new');
    expect(now.id).toBe('review_1');
    expect(now.lines[0]).toMatchObject({ number: 3, feedback: 'Kata saya', drafted: false });
    expect(now.lines[1]).toMatchObject({ number: null, feedback: 'Usulan dua', drafted: true });
    expect(now.strengths).toBe('Baik');
  });
  it('is sent and taken back as the phone has done it last', () => {
    const write = command(path, { form: 'telaah-15', version: 1, body });
    const sent = command(`${path}/sent`, {});
    expect(saved(page(), [write, sent], 'plan_1')?.sentAt).toBe(sent.at);
    expect(saved(page(), [write, sent, command(`${path}/sent`, {}, 'DELETE')], 'plan_1')?.sentAt).toBeNull();
  });
  it('is not led astray by another plan or another form', () => {
    expect(saved(page(), [command(reviewPath('plan_2', 'review_2'), { form: 'telaah-15', body }), command(path, { form: 'telaah-27', body })], 'plan_1')).toBeUndefined();
  });
  it('says what was filled in, item by item', () => {
    const now = filled(form, undefined, 'r');
    now.lines[0]!.feedback = ' Ubah ';
    expect(bodyOf(now).items[0]).toEqual({ item: 'dimensi', number: null, feedback: 'Ubah' });
  });
  it('keeps neighbours of one group together', () => {
    expect(groups(form).map((group) => [group.name, group.items.length])).toEqual([['A', 2], ['B', 1]]);
  });
});
