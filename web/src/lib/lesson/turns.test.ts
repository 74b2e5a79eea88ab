import { describe, expect, it } from 'vitest';
import { firstCopy, lessonFrom } from './start';
import { candidates } from './turns.svelte';
import type { ClassView } from './types';

const group: ClassView = {
  group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' },
  subjects: ['ipas'],
  members: ['Adi', 'Bima', 'Citra'].map((name, i) => ({ pupil: `pupil_${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false, team: '', goal: '' })),
  statement_set: 'sd-down'
};
const { view } = firstCopy('lesson_01k0000000000000000000000a', lessonFrom({ group, meeting: 1, title: '', day: '2026-11-24', now: 1 }), group);
const kept = { spoke: ['pupil_0', 'pupil_2', 'pupil_0'], after_question_ms: [], after_answer_ms: [] };

describe('who may be asked', () => {
  it('is everybody who is here, with the turns so far', () => {
    expect(candidates(view, kept).map((one) => one.turns)).toEqual([2, 0, 1]);
    const away = { ...view, attendance: [{ pupil: 'pupil_1', state: 'sakit' as const }] };
    expect(candidates(away, kept).map((one) => one.pupil)).toEqual(['pupil_0', 'pupil_2']);
  });
  it('is nobody where nobody is here', () => {
    expect(candidates({ ...view, members: [] }, kept)).toEqual([]);
  });
});
