import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { blankPlan } from './plan';
import { atPlace, beginning, commentsWithUnsent, earlier, waits, type Comment } from './remarks';

const base = '/api/plans/plan_1';
let n = 0;
const command = (path: string, body: unknown, method: Command['method'] = 'PUT'): Command => ({ id: `cmd_${++n}`, v: 1, at: 1000 + n, method, path, body });
const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id, version: 1, place: '/design/topic', quote: 'Air', author: 'Budi', mine: false, text: 'Baik', at: 1, done_at: null, replies: [], ...more
});

describe('comments with what is unsent', () => {
  it('are those of the server when nothing waits, and other writes mislead nobody', () => {
    const list = [comment('c1')];
    expect(commentsWithUnsent(list, [command('/api/plans/plan_2/comments/c1/done', { done: true }), command(base, {})], base, 'Sari')).toEqual(list);
  });
  it('have a new one, an answer to it, and its end', () => {
    const list = commentsWithUnsent(
      [],
      [
        command(`${base}/comments/c9`, { version: 2, place: '/steps/s1/text', quote: 'Lama', text: 'Mengapa?' }),
        command(`${base}/comments/c9/replies/r1`, { text: 'Karena' }),
        command(`${base}/comments/c9/replies/r1`, { text: 'Karena rob' }),
        command(`${base}/comments/c9/done`, { done: true })
      ],
      base,
      'Sari'
    );
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ place: '/steps/s1/text', quote: 'Lama', text: 'Mengapa?', mine: true, author: 'Sari' });
    expect(list[0]!.replies.map((each) => each.text)).toEqual(['Karena rob']);
    expect(list[0]!.done_at).not.toBeNull();
  });
  it('lose one that was taken back and keep one that is said anew', () => {
    const list = commentsWithUnsent([comment('c1'), comment('c2')], [command(`${base}/comments/c1`, {}, 'DELETE'), command(`${base}/comments/c2`, { text: 'Lebih baik' })], base, 'Budi');
    expect(list.map((each) => each.text)).toEqual(['Lebih baik']);
  });
});

describe('a place', () => {
  const plan = { ...blankPlan('sd', () => 'x'), design: { ...blankPlan('sd', () => 'x').design, topic: 'Air' } };
  it('keeps its comments', () => {
    expect(atPlace([comment('c1'), comment('c2', { place: '/design/practice' })], '/design/topic').map((each) => each.id)).toEqual(['c1']);
  });
  it('shows the earlier words only where they changed or went', () => {
    expect(earlier(comment('c1'), plan)).toBe('');
    expect(earlier(comment('c1', { quote: 'Tanah' }), plan)).toBe('Tanah');
    expect(earlier(comment('c1', { place: '/steps/gone/text', quote: 'Tanah' }), plan)).toBe('Tanah');
  });
});

describe('the beginning of a line', () => {
  it('is the line, or its first whole words', () => {
    expect(beginning('Murid mengukur.')).toBe('Murid mengukur.');
    expect(beginning('Murid mengukur air', 12)).toBe('Murid …');
    expect(beginning('Mengukurnya', 4)).toBe('Meng …');
  });
});

describe('a word of the teacher', () => {
  const reply = (mine: boolean) => ({ id: 'r', author: '', mine, text: '', at: 1 });
  it('is waited for until she answers or is done', () => {
    expect(waits(comment('c1'), true)).toBe(true);
    expect(waits(comment('c1', { replies: [reply(true)] }), true)).toBe(false);
    expect(waits(comment('c1', { replies: [reply(true), reply(false)] }), true)).toBe(true);
    expect(waits(comment('c1', { done_at: 5 }), true)).toBe(false);
    expect(waits(comment('c1'), false)).toBe(false);
  });
});
