import { describe, expect, it } from 'vitest';
import { apply } from '$lib/lesson/overlay';
import { plainOption, unplanned } from '$lib/lesson/new-question';
import { firstCopy, lessonFrom } from '$lib/lesson/start';
import type { ClassView, LessonCopy } from '$lib/lesson/types';
import { controlsOf } from './controls';

const group: ClassView = { group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' }, subjects: [], members: [], statement_set: 'sd-down' };
const lesson = 'lesson_01k0000000000000000000000a';
const [one, twin, two] = ['a', 'b', 'c'].map((end) => `question_01k000000000000000000000 ${end}`.replace(' ', '0')) as [string, string, string];
const write = (part: string, body: unknown) => ({ method: 'PUT' as const, path: `/api/lessons/${lesson}/${part}`, body });
const judged = (text: string, more: object) => ({ ...unplanned({ questions: [] }, 'choice', text, []), options: [{ ...plainOption('laut'), right: true }, plainOption('hujan')], ...more });
const start = () =>
  [
    write(`questions/${one}`, judged('Mengapa?', { position: 0, origin: 'q1', twin: 'q1k' })),
    write(`questions/${twin}`, judged('Mengapa di rumah?', { position: 1, origin: 'q1k' })),
    write(`questions/${two}`, { ...unplanned({ questions: [] }, 'text', 'Apa yang kamu lihat?'), position: 2 }),
    write('steps/sisip/inserted', { kind: 'rest', after: '', text: 'Jeda segar', minutes: 5 })
  ].reduce(apply, firstCopy(lesson, lessonFrom({ group, meeting: 1, title: 'Rob', day: '2026-11-24', now: 1 }), group));
const does = ({ view }: LessonCopy) => controlsOf(view).map((control) => control.does + ('question' in control ? ` ${control.question.text}` : ` ${control.step.text}`));

describe('a lesson led from the board', () => {
  it('goes from vote over talk to vote, and on', () => {
    let copy = start();
    expect(does(copy)).toEqual(['open Mengapa?', 'step Jeda segar']);
    copy = apply(copy, write(`questions/${one}/state`, { open: true, at: 2 }));
    expect(does(copy)).toEqual(['close Mengapa?', 'step Jeda segar']);
    copy = apply(copy, write(`questions/${one}/state`, { open: false, at: 3 }));
    expect(does(copy)).toEqual(['talk Mengapa?', 'show Mengapa?', 'open Apa yang kamu lihat?', 'step Jeda segar']);
    copy = apply(copy, write(`questions/${one}/show`, { talk: true, result: false, at: 4 }));
    expect(does(copy)).toEqual(['again Mengapa?', 'open Apa yang kamu lihat?', 'step Jeda segar']);
    copy = [write(`questions/${twin}`, judged('Mengapa di rumah?', { position: 1, origin: 'q1k', again_of: one })), write(`questions/${twin}/state`, { open: true, at: 5 }), write(`questions/${twin}/state`, { open: false, at: 6 })].reduce(apply, copy);
    expect(does(copy)).toEqual(['show Mengapa di rumah?', 'open Apa yang kamu lihat?', 'step Jeda segar']);
    copy = apply(copy, write(`questions/${twin}/show`, { talk: false, result: true, at: 7 }));
    expect(does(copy)).toEqual(['hide Mengapa di rumah?', 'open Apa yang kamu lihat?', 'step Jeda segar']);
  });
  it('lets groups, too, talk and vote again', () => {
    const copy = [write(`questions/${two}`, judged('Sepakat?', { position: 2, by_team: true })), write(`questions/${two}/state`, { open: true, at: 2 }), write(`questions/${two}/state`, { open: false, at: 3 })].reduce(apply, start());
    expect(does(copy).filter((one) => one.endsWith('Sepakat?'))).toEqual(['talk Sepakat?', 'show Sepakat?']);
  });
  it('offers nothing of a lesson that is over, and nothing that is tapped by the teacher', () => {
    expect(does(apply(start(), write('end', { at: 9 })))).toEqual([]);
    const tapped = [write(`questions/${one}`, { ...unplanned({ questions: [] }, 'tap', 'Amati'), position: 0 })].reduce(apply, firstCopy(lesson, lessonFrom({ group, meeting: 1, title: 'Rob', day: '2026-11-24', now: 1 }), group));
    expect(does(tapped)).toEqual([]);
  });
});
