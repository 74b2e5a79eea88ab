import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { both, dressed, forClass, moved, named, nameIn, newerFor, packsIn, packsPath, withUnsent, type PackContext, type PackHead, type TakenPack } from './city-packs';

const head = (number: number): PackHead => ({ id: `pack_${number}`, office: 'Dinas Contoh', slug: 'pesisir', number, title: { id: 'Pesisir', en: '' }, note: '', contexts: 2, published_at: 1 });
const context = (id: string, question = 'Mengapa?'): PackContext => ({
  id, name: { id: `Tambak ${id}`, en: '' }, levels: ['sd'], phases: ['B'], subjects: ['ipas'], facts: [], partners: [],
  seeds: [{ text: { id: 'Apa namanya?', en: '' }, aims: 1 }, { text: { id: question, en: '' }, aims: 3 }, { text: { id: 'Apa akibatnya?', en: '' }, aims: 4 }]
});
const taken = (number: number, contexts: PackContext[]): TakenPack => ({ head: head(number), pack: { slug: 'pesisir', title: { id: 'Pesisir', en: '' }, license: '', source: '', contexts }, taken_by: 'Pak Contoh', taken_at: 1 });
const write = (method: Command['method'], pack: string, school = 's'): Command => ({ id: pack, v: 1, at: 9, method, path: `${packsPath(school)}/${pack}`, body: {} });

describe('a context’s id in a plan', () => {
  it('says its version; without one it is Selami’s or the school’s own', () => {
    expect(named(nameIn('rob', 'pack_1'))).toEqual({ context: 'rob', pack: 'pack_1' });
    expect(named('rob-pekalongan')).toEqual({ context: 'rob-pekalongan', pack: '' });
    expect(packsIn(['a@pack_1', 'b', 'c@pack_2', 'd@pack_1'])).toEqual(['pack_1', 'pack_2']);
  });
  it('has a name in both languages, or the Indonesian one', () => {
    expect([both({ id: 'Rob', en: 'Tide' }, 'en'), both({ id: 'Rob', en: '' }, 'en'), both({ id: 'Rob', en: 'Tide' }, 'id')]).toEqual(['Tide', 'Rob', 'Rob']);
  });
});

describe('what Susun offers of taken packs', () => {
  it('fits level and phase, is named as inside a sentence, and asks for a link', () => {
    const packs = [taken(1, [context('lama'), { ...context('smp'), levels: ['smp'] }, { ...context('TPA'), name: { id: 'TPA Degayu', en: '' } }])];
    expect(forClass(packs, 'sd', 'B')).toEqual([
      { id: 'lama@pack_1', name: 'tambak lama', question: 'Mengapa?', subjects: ['ipas'] },
      { id: 'TPA@pack_1', name: 'TPA Degayu', question: 'Mengapa?', subjects: ['ipas'] }
    ]);
    expect(forClass(packs, 'sd', 'A')).toEqual([]);
  });
  it('shows the office’s names, and of the chosen one every question that asks for links, each once', () => {
    const offers = { kind: '', kinds: [], misconceptions: [], contexts: [{ id: 'lama@pack_1', name_id: 'tambak lama', name_en: '', text: 'Mengapa?' }, { id: 'rob', name_id: 'Rob', name_en: 'Tide', text: '' }], questions: [{ id: '', name_id: '', name_en: '', text: 'Mengapa?' }, { id: '', name_id: '', name_en: '', text: 'Umum?' }] };
    const out = dressed(offers, [taken(1, [context('lama')])], 'lama@pack_1');
    expect(out.contexts.map((one) => one.name_id)).toEqual(['Tambak lama', 'Rob']);
    expect(out.questions.map((one) => one.text)).toEqual(['Mengapa?', 'Apa akibatnya?', 'Umum?']);
    expect(dressed(offers, [], 'rob').questions).toEqual(offers.questions);
  });
});

describe('a later version', () => {
  const first = taken(1, [context('a'), context('b'), context('c')]);
  const second = taken(2, [context('a', 'Bagaimana kalau?'), context('c'), context('d')]);
  it('is told with what it makes of the contexts that the plan uses, and of no others', () => {
    const [newer, ...more] = newerFor(['a@pack_1', 'b@pack_1', 'rob'], [first], [second]);
    expect(more).toEqual([]);
    expect(newer!.head.number).toBe(2);
    expect(newer!.contexts.map(({ id, gone, parts }) => [id, gone, parts])).toEqual([['a@pack_1', false, ['seeds']], ['b@pack_1', true, []]]);
    expect(newerFor(['c@pack_1'], [first], [second])[0]!.contexts[0]!.parts).toEqual([]);
  });
  it('is none where the school has the same, an earlier or another pack, or the plan uses none of it', () => {
    expect(newerFor(['a@pack_1'], [first], [first])).toEqual([]);
    expect(newerFor(['a@pack_2'], [second], [first])).toEqual([]);
    expect(newerFor(['a@pack_1'], [first], [{ ...second, head: { ...second.head, slug: 'gunung' } }])).toEqual([]);
    expect(newerFor(['a@pack_1'], [first], [{ ...second, head: { ...second.head, office: 'Kemenag Contoh' } }])).toEqual([]);
    expect(newerFor(['rob'], [first], [second])).toEqual([]);
  });
  it('takes the place of the earlier only where the context is still there', () => {
    const contexts = ['a@pack_1', 'rob', 'b@pack_1'];
    expect(moved(contexts, newerFor(contexts, [first], [second])[0]!)).toEqual(['a@pack_2', 'rob', 'b@pack_1']);
  });
});

describe('packs of a school with unsent taps', () => {
  const packs = { offered: [{ head: head(2), taken: 1, difference: { came: [], went: [], changed: [], head: true } }], taken: [taken(1, [])] };
  it('are taken and given back at once, of this school alone', () => {
    expect(withUnsent(packs, [write('PUT', 'pack_2')], 's').offered[0]).toMatchObject({ taken: 2, difference: null });
    const back = withUnsent(packs, [write('DELETE', 'pack_1')], 's');
    expect([back.offered[0]!.taken, back.taken]).toEqual([null, []]);
    expect(withUnsent(packs, [write('PUT', 'pack_2', 'other'), write('PUT', 'pack_9')], 's')).toEqual(packs);
  });
});
