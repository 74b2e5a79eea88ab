import { describe, expect, it } from 'vitest';
import { voices as pack, voiceSetOf } from '$lib/packs/voices';
import { choiceBefore, suggestions, weakest } from './choice';
import { firstCopy, lessonFrom } from './start';
import type { ClassChoice, ClassView, LessonView } from './types';

const group: ClassView = { group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' }, subjects: ['ipas'], members: [], statement_set: 'sd-down', choices: [] };
const id = (n: number) => `lesson_01k000000000000000000000${String(n).padStart(2, '0')}`;
const chosen = (n: number, text: string, more: Partial<ClassChoice> = {}): ClassChoice => ({ lesson: id(n), day: '2026-11-24', subject: 'ipas', text, tried: null, ...more });
function lesson(n: number, choice: ClassChoice | null, before: ClassChoice | null = null): LessonView {
  const { view } = firstCopy(id(n), lessonFrom({ group, meeting: 1, title: 'x', day: '2026-11-24', now: n }), group, before);
  return { ...view, voices: { ...view.voices, choice } };
}

describe('what is suggested', () => {
  const { answers } = pack;
  it('is for the statement that fewest agreed with', () => {
    expect(weakest([[10, 2, 0], [3, 3, 6], [9, 1, 2]], answers)).toBe(1);
    expect(weakest([null, [9, 1, 2], null], answers)).toBe(1);
    expect(weakest([], answers)).toBe(-1);
    const set = voiceSetOf('sd');
    expect(suggestions(set, [[10, 2, 0], [3, 3, 6], [9, 1, 2]], answers)).toEqual(set.statements[1]!.changes);
  });
  it('is one of each where too few answered', () => {
    expect(suggestions(voiceSetOf('smp'), [], answers)).toEqual(voiceSetOf('smp').statements.map((statement) => statement.changes![0]));
  });
  it('exists in the pack for every statement, short enough for a button', () => {
    for (const set of pack.sets) for (const statement of set.statements) {
      expect(statement.changes!.length).toBeGreaterThanOrEqual(3);
      for (const change of statement.changes!) for (const text of [change.id, change.en]) expect(text.length).toBeLessThanOrEqual(80);
    }
  });
});

describe('what a class chose before', () => {
  it('is the newest, of the server or of this phone', () => {
    expect(choiceBefore('ipas', [], [])).toBeNull();
    expect(choiceBefore('ipas', [chosen(1, 'lama')], [])?.text).toBe('lama');
    expect(choiceBefore('ipas', [chosen(1, 'lama')], [lesson(2, chosen(2, 'baru'))])?.text).toBe('baru');
    expect(choiceBefore('ipas', [chosen(3, 'dari HP lain')], [lesson(2, chosen(2, 'baru'))])?.text).toBe('dari HP lain');
    expect(choiceBefore('matematika', [chosen(3, 'ipas saja')], [])).toBeNull();
  });
  it('is no more what was taken back here, or tried here, though the server did not know it yet', () => {
    expect(choiceBefore('ipas', [chosen(1, 'ditarik')], [lesson(1, null)])).toBeNull();
    const before = chosen(1, 'berdua');
    expect(choiceBefore('ipas', [before], [lesson(2, null, { ...before, tried: true })])).toBeNull();
    expect(choiceBefore('ipas', [before], [lesson(2, null, { ...before, tried: false })])?.tried).toBe(false);
  });
});
