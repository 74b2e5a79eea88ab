import { describe, expect, it } from 'vitest';
import { apply } from './overlay';
import { firstCopy, lessonFrom } from './start';
import { asked, compared, moved, nextOf, nextPrompt, onBoard, picked, prompts, put, thinkingOf } from './thinking';
import type { ClassView, LessonCopy, Thinking } from './types';
import { unplanned } from './new-question';

const none: Thinking = { picks: [], board: [], prompt: '', part: null };
const three: Thinking = { picks: ['a', 'b', 'c'], board: [], prompt: '', part: null };

describe('picking', () => {
  it('takes answers in the order of the taps, and leaves one out by a second tap', () => {
    const two = picked(picked(none, 'b'), 'a');
    expect(two.picks).toEqual(['b', 'a']);
    expect(picked(two, 'b').picks).toEqual(['a']);
    expect(picked(onBoard(two, ['b']), 'b')).toEqual({ picks: ['a'], board: [], prompt: '', part: null });
  });
  it('holds twelve at most', () => {
    const many = 'abcdefghijklmno'.split('').reduce(picked, none);
    expect(many.picks.length).toBe(12);
  });
  it('moves one up or down, and never out of the list', () => {
    expect(moved(three, 'c', -1).picks).toEqual(['a', 'c', 'b']);
    expect(moved(three, 'a', 1).picks).toEqual(['b', 'a', 'c']);
    expect(moved(three, 'a', -1)).toEqual(three);
    expect(moved(three, 'c', 1)).toEqual(three);
    expect(moved(three, 'x', 1)).toEqual(three);
  });
});

describe('on the board', () => {
  it('goes from one to the next, asking why', () => {
    const first = onBoard(three, ['a']);
    expect([first.prompt, nextOf(first)]).toEqual(['why', 'b']);
    expect(nextOf(onBoard(three, ['c']))).toBeUndefined();
    expect(nextOf(three)).toBe('a');
    expect(onBoard(first, []).prompt).toBe('');
  });
  it('compares with the next one, at the end with the one before', () => {
    expect(compared(onBoard(three, ['a'])).board).toEqual(['a', 'b']);
    expect(compared(onBoard(three, ['c'])).board).toEqual(['b', 'c']);
    expect(compared(onBoard(three, ['a'])).prompt).toBe('compare');
    expect(compared(onBoard({ ...none, picks: ['a'] }, ['a'])).board).toEqual(['a']);
    expect(compared(three)).toEqual(three);
  });
  it('puts another answer at the right of the first, or alone', () => {
    const pair = onBoard(three, ['a', 'b']);
    expect(put(pair, 'c').board).toEqual(['a', 'c']);
    expect(put(pair, 'a')).toEqual(pair);
    expect(put(onBoard(three, ['a']), 'c').board).toEqual(['c']);
  });
  it('asks another question of the same number of answers', () => {
    const why = onBoard(three, ['a']);
    const all = prompts(1).map((one) => one.id);
    expect(all.reduce((now) => nextPrompt(now), why)).toEqual(why);
    expect(nextPrompt(why).prompt).toBe(all[1]);
    expect(onBoard(nextPrompt(why), ['b']).prompt).toBe(all[1]);
    expect(prompts(2).map((one) => one.id)).toContain('deeper'); // a class compares two answers as teachers do
    expect(prompts(2).some((one) => one.id === onBoard(nextPrompt(why), ['a', 'b']).prompt)).toBe(true);
  });
});

const group: ClassView = {
  group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' },
  subjects: [],
  members: ['Adi', 'Bima'].map((name, i) => ({ pupil: `pupil_${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false, team: '', goal: '' })),
  statement_set: 'sd-down'
};
const lesson = 'lesson_01k0000000000000000000000a';
const id = 'question_01k0000000000000000000000a';
const write = (part: string, body: unknown) => ({ method: 'PUT' as const, path: `/api/lessons/${lesson}/${part}`, body });
const played = (...commands: ReturnType<typeof write>[]): LessonCopy =>
  [write(`questions/${id}`, unplanned({ questions: [] }, 'text', 'Mengapa?')), ...commands].reduce(apply, firstCopy(lesson, lessonFrom({ group, meeting: 1, title: 'V-A', day: '2026-11-24', now: 1 }), group));
const question = (copy: LessonCopy) => copy.view.questions[0]!;

describe('on the phone, before the server knows', () => {
  it('is kept as it was tapped, and asked anew nothing is on the board', () => {
    const thinking = { picks: ['pupil_0'], board: ['pupil_0'], prompt: 'why' };
    const there = played(write(`questions/${id}/thinking`, thinking));
    expect(thinkingOf(question(there))).toEqual(thinking);
    expect(thinkingOf(question(apply(there, write(`questions/${id}/state`, { open: true, at: 5 })))).board).toEqual([]);
    expect(thinkingOf({})).toEqual(none);
  });
  it('tells the engine who is here, and what was written', () => {
    const copy = played(
      write('attendance', { marks: [{ pupil: 'pupil_1', state: 'sakit' }] }),
      write(`questions/${id}/state`, { open: true, at: 5 }),
      write(`questions/${id}/taps`, { marks: [{ response: 'r', pupil: 'pupil_0', choice: null, text: 'Pasang' }], at: 6 })
    );
    expect(asked(copy, question(copy))).toEqual({
      opened: true, closed: false, question: 'Mengapa?', here: ['pupil_0'], names: ['Adi', 'Bima'], thoughts: [{ pupil: 'pupil_0', text: 'Pasang', picture: '' }], picks: [], board: []
    });
  });
});
