import { describe, expect, it } from 'vitest';
import { merged } from './local';
import { plainOption } from './new-question';
import { apply, lessonOf } from './overlay';
import { interrupted, leftMs, longerBy, minutesOf, presentCount, stepAfter, stepMs } from './rules';
import { firstCopy, lessonFrom } from './start';
import type { ClassView, LessonCopy, PlanView } from './types';

const lesson = 'lesson_01k0000000000000000000000a';
const path = `/api/lessons/${lesson}`;
const names = ['Adi', 'Bima', 'Citra', 'Dewi', 'Eka', 'Fajar'];
const group: ClassView = {
  group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' },
  subjects: ['ipas'],
  members: names.map((name, i) => ({ pupil: `pupil_${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false, team: '', goal: '' })),
  statement_set: 'sd-down'
};
const option = plainOption;
const plan: PlanView = {
  plan: { id: 'plan_01k0000000000000000000000a', title: 'Tanah turun', subject: 'ipas', version: 3, meetings: 2 },
  body: {
    identity: { meetings: [{}, {}], subject: 'ipas' },
    design: { topic: 'Tanah turun', objectives: [{ id: 't1', text: 'Menjelaskan mengapa tanah turun' }] },
    steps: [
      { id: 'a', meeting: 1, stage: 'awal', minutes: 10, text: 'Mengamati', questions: [{ id: 'q1', kind: 'choice', text: 'Mengapa?', options: [option('hujan'), option('air tanah')], objective: 't1', aims: 3, twin: '', by: '', sound: '' }] },
      { id: '', meeting: 1, stage: 'memahami', minutes: 20, text: 'Mengukur', questions: [{ id: 'q2', kind: 'choice', text: 'Belum jadi', options: [option('satu')], objective: '', aims: null, twin: '', by: '', sound: '' }] },
      { id: 'c', meeting: 2, stage: 'penutup', minutes: 5, text: 'Menutup', questions: [] }
    ]
  }
};

function fresh(): LessonCopy {
  return firstCopy(lesson, lessonFrom({ group, plan, meeting: 1, title: '', day: '2026-11-24', now: 1_000 }), group);
}
const put = (part: string, body: unknown) => ({ method: 'PUT' as const, path: `${path}/${part}`, body });
const play = (...commands: ReturnType<typeof put>[]) => commands.reduce(apply, fresh());
const question = () => fresh().view.questions[0]!;

/** Every question made in `fresh` has its own id each time: the first is given a fixed one. */
function withQuestion(...more: ((id: string) => ReturnType<typeof put>)[]) {
  const start = fresh();
  const id = start.view.questions[0]!.id;
  return more.map((make) => make(id)).reduce(apply, start).view.questions[0]!;
}

describe('starting', () => {
  it('takes one meeting of the plan, and only finished questions', () => {
    const { view } = fresh();
    expect(view.steps.map((step) => step.id)).toEqual(['a', 'step-2']);
    expect(view.questions.map((one) => [one.origin, one.objective_text, one.counts])).toEqual([['q1', 'Menjelaskan mengapa tanah turun', [0, 0]]]);
    expect([view.plan_version, view.title, view.subject]).toEqual([3, 'Tanah turun', 'ipas']);
  });
  it('works without any plan', () => {
    const body = lessonFrom({ group, meeting: 1, title: 'V-A', day: '2026-11-24', now: 5 });
    expect([body.plan, body.steps.length, body.title, body.subject]).toEqual([null, 0, 'V-A', 'ipas']);
  });
});

describe('what the class chooses', () => {
  it('is the last one, until it is taken back', () => {
    expect(play(put('choice', { text: ' Bekerja berdua ' })).view.voices.choice).toMatchObject({ lesson, subject: 'ipas', text: 'Bekerja berdua', tried: null });
    expect(play(put('choice', { text: 'Bekerja berdua' }), put('choice', { text: '' })).view.voices.choice).toBeNull();
  });
  it('of an earlier lesson is tried or not; of any other nothing is said', () => {
    const before = { lesson: 'lesson_01k00000000000000000000009', day: '2026-11-23', subject: 'ipas', text: 'Bekerja berdua', tried: null };
    const start = fresh();
    const copy = { ...start, view: { ...start.view, voices: { ...start.view.voices, before } } };
    expect(apply(copy, put('choice/tried', { of: before.lesson, tried: true })).view.voices.before?.tried).toBe(true);
    expect(apply(copy, put('choice/tried', { of: lesson, tried: true })).view.voices.before?.tried).toBeNull();
  });
});

describe('the note for the journal', () => {
  it('is the last one written, also after the end', () => {
    const { view } = play(put('end', { at: 2_000 }), put('note', { text: 'Saringan bocor' }), put('note', { text: 'Diulang besok' }));
    expect(view.note).toBe('Diulang besok');
    expect(fresh().view.note).toBe('');
  });
});

describe('steps', () => {
  it('goes on, pauses, and counts the time that ran', () => {
    const { view } = play(put('now', { step: 'a', paused: false, at: 1_000 }), put('now', { step: 'a', paused: true, at: 4_000 }));
    expect(stepMs(view, 60_000)).toBe(3_000);
    const on = play(put('now', { step: 'a', paused: false, at: 1_000 }), put('now', { step: 'a', paused: true, at: 4_000 }), put('now', { step: 'a', paused: false, at: 9_000 }));
    expect(stepMs(on.view, 10_000)).toBe(4_000);
    expect(stepAfter(on.view)?.id).toBe('step-2');
  });
  it('does not know a step of another plan, and runs nothing after the end', () => {
    expect(play(put('now', { step: 'x', paused: false, at: 1 })).view.step).toBe('');
    const over = play(put('now', { step: 'a', paused: false, at: 1_000 }), { ...put('end', { at: 9_000 }) }, put('now', { step: 'step-2', paused: false, at: 10_000 }));
    expect([over.view.step, over.view.ended_at, over.view.steps[0]!.ended_at]).toEqual(['', 9_000, 9_000]);
  });
  it('gets longer, and is as planned again', () => {
    const longer = play(put('now', { step: 'a', paused: false, at: 1_000 }), put('steps/a/longer', { minutes: 5 }));
    expect([longer.view.steps[0]!.minutes, minutesOf(longer.view.steps[0]!)]).toEqual([10, 15]);
    expect(minutesOf(apply(longer, put('steps/a/longer', { minutes: 0 })).view.steps[0]!)).toBe(10);
  });
  it('without minutes has some from now on', () => {
    const [step] = play(put('now', { step: 'a', paused: false, at: 0 })).view.steps;
    expect(longerBy(step!, 700_000, 5)).toBe(5);
    const untimed = { ...step!, minutes: 0 };
    expect(longerBy(untimed, 150_000, 5)).toBe(8);
    expect([minutesOf({ ...untimed, longer: 8 }), longerBy({ ...untimed, longer: 8 }, 160_000, 5)]).toEqual([8, 13]);
  });
  it('has another put in between, once, and taken out without a trace', () => {
    const insert = put('steps/sisip/inserted', { kind: 'rest', after: 'a', text: 'Jeda segar', minutes: 5 });
    const now = play(put('now', { step: 'a', paused: false, at: 1_000 }), insert, insert, put('now', { step: 'sisip', paused: false, at: 2_000 }));
    expect(now.view.steps.map((step) => [step.id, step.position, step.inserted])).toEqual([['a', 0, null], ['sisip', 1, 'rest'], ['step-2', 2, null]]);
    expect(stepAfter(now.view)?.id).toBe('step-2');
    const out = [put('now', { step: 'a', paused: false, at: 3_000 }), { method: 'DELETE' as const, path: `${path}/steps/sisip`, body: null }, { method: 'DELETE' as const, path: `${path}/steps/step-2`, body: null }].reduce(apply, now);
    expect(out.view.steps.map((step) => step.id)).toEqual(['a', 'step-2']);
    expect([out.view.step, out.view.steps[0]!.ended_at]).toEqual(['a', null]);
    expect(play(put('steps/sisip/inserted', { kind: 'rest', after: 'tidak ada', text: '', minutes: 5 })).view.steps.length).toBe(2);
  });
  it('that was broken off for another is gone on with, and did not run meanwhile', () => {
    const minute = 60_000;
    const insert = (id: string, after: string) => put(`steps/${id}/inserted`, { kind: 'rest', after, text: 'Jeda segar', minutes: 5 });
    const go = (step: string, at: number) => put('now', { step, paused: false, at: at * minute });
    const away = play(go('a', 1), insert('sisip', 'a'), go('sisip', 5));
    expect(interrupted(away.view, 10 * minute)?.id).toBe('a');
    expect(leftMs(away.view.steps[0]!, 10 * minute)).toBe(6 * minute);
    const again = apply(away, go('a', 10));
    expect(stepMs(again.view, 12 * minute)).toBe(6 * minute);
    expect([interrupted(again.view, 12 * minute), stepAfter(again.view)?.id]).toEqual([undefined, 'step-2']);
    const twice = [insert('lain', 'a'), go('lain', 12)].reduce(apply, again);
    expect([interrupted(twice.view, 13 * minute)?.id, stepAfter(twice.view)?.id]).toEqual(['a', 'step-2']);
    const within = [insert('dalam', 'sisip'), go('dalam', 6)].reduce(apply, away);
    expect(interrupted(within.view, 7 * minute)?.id).toBe('a');
    const back = apply(apply(twice, go('step-2', 14)), go('lain', 15));
    expect(interrupted(back.view, 15 * minute)).toBeUndefined();
  });
  it('that had run all its minutes is not gone on with, one without minutes is', () => {
    const insert = put('steps/sisip/inserted', { kind: 'rest', after: 'a', text: 'Jeda segar', minutes: 5 });
    const over = play(put('now', { step: 'a', paused: false, at: 0 }), insert, put('now', { step: 'sisip', paused: false, at: 600_000 }));
    expect(interrupted(over.view, 700_000)).toBeUndefined();
    const untimed = { ...over.view, steps: over.view.steps.map((step) => ({ ...step, minutes: 0 })) };
    expect(interrupted(untimed, 700_000)?.id).toBe('a');
    const first = play(put('steps/sisip/inserted', { kind: 'rest', after: '', text: 'Jeda segar', minutes: 5 }), put('now', { step: 'sisip', paused: false, at: 5 }));
    expect(interrupted(first.view, 10)).toBeUndefined();
  });
  it('never lasts less than nothing when a clock is set back', () => {
    const { view } = play(put('now', { step: 'a', paused: false, at: 9_000 }), put('now', { step: 'step-2', paused: false, at: 2_000 }));
    expect(view.steps[0]!.ended_at).toBe(9_000);
  });
});

describe('questions', () => {
  it('has one open at a time', () => {
    const first = question();
    const other = 'question_01k0000000000000000000000b';
    const start = fresh();
    const id = start.view.questions[0]!.id;
    const now = [put(`questions/${other}`, { ...first, id: undefined, position: 1 }), put(`questions/${id}/state`, { open: true, at: 1 }), put(`questions/${other}/state`, { open: true, at: 2 })].reduce(apply, start);
    expect(now.view.questions.map((one) => one.state)).toEqual(['closed', 'open']);
    expect(apply(now, { ...put('end', { at: 3 }) }).view.questions.map((one) => one.state)).toEqual(['closed', 'closed']);
  });
  it('counts hands once, and anew when they are counted anew', () => {
    const once = withQuestion((id) => put(`questions/${id}/tally`, { counts: [5, 7], at: 1 }), (id) => put(`questions/${id}/tally`, { counts: [4, 8], at: 2 }));
    expect([once.counts, once.tally, once.answered]).toEqual([[4, 8], [4, 8], 12]);
  });
  it('counts a tap once, changes it, takes it back', () => {
    const tap = (choice: number | null) => (id: string) => put(`questions/${id}/taps`, { marks: [{ response: 'r', pupil: 'pupil_0', choice, text: null }], at: 1 });
    expect(withQuestion(tap(1), tap(1)).counts).toEqual([0, 1]);
    expect(withQuestion(tap(1), tap(0)).counts).toEqual([1, 0]);
    const gone = withQuestion(tap(1), tap(null));
    expect([gone.counts, gone.by, gone.answered]).toEqual([[0, 0], [], 0]);
  });
  it('notes whose answer came from a card', () => {
    const start = fresh();
    const id = start.view.questions[0]!.id;
    const mark = { response: 'r', pupil: 'pupil_0', choice: 1, text: null };
    const sources = (...bodies: object[]) => bodies.map((body) => put(`questions/${id}/taps`, { marks: [mark], at: 1, ...body })).reduce(apply, start).answers[id]?.map((one) => one.source);
    expect(sources({ way: 'card' })).toEqual(['card']);
    expect(sources({ way: 'card' }, {})).toEqual(['tap']);
  });
  it('does not count again what the server has counted already', () => {
    const start = fresh();
    const id = start.view.questions[0]!.id;
    const server = { ...start, view: { ...start.view, questions: start.view.questions.map((one) => ({ ...one, counts: [0, 1], by: ['pupil_0'], answered: 1 })) } };
    const after = apply(server, put(`questions/${id}/taps`, { marks: [{ response: 'r', pupil: 'pupil_0', choice: 1, text: null }], at: 1 }));
    expect([after.view.questions[0]!.counts, after.view.questions[0]!.answered]).toEqual([[0, 1], 1]);
  });
});

describe('who is here, voices, sentences', () => {
  it('counts who is here', () => {
    const { view } = play(put('attendance', { marks: [{ pupil: 'pupil_1', state: 'sakit' }], at: 1 }));
    expect(presentCount(view)).toBe(names.length - 1);
    expect(presentCount(fresh().view)).toBe(names.length);
  });
  it('keeps no voices under five, and hides a row under five', () => {
    expect(play(put('voices/hands', { answers: [[4, 0, 0], [4, 0, 0], [4, 0, 0]], answered: 4, statement_set: null })).view.voices.state).toBe('too_few');
    const enough = play(put('voices/hands', { answers: [[4, 2, 0], [2, 2, 0], [6, 0, 0]], answered: 6, statement_set: null })).view.voices;
    expect([enough.state, enough.counts]).toEqual(['closed', [[4, 2, 0], null, [6, 0, 0]]]);
  });
  it('has one sentence a pupil', () => {
    const copy = play(put('journals/journal_a', { pupil: 'pupil_0', face: 'senang', text: '', at: 1 }), put('journals/journal_b', { pupil: 'pupil_0', face: 'biasa', text: 'Seru', at: 2 }));
    expect(copy.journals).toEqual([{ id: 'journal_a', pupil: 'pupil_0', face: 'biasa', text: 'Seru', source: 'teacher' }]);
  });
});

describe('any order of laying over', () => {
  it('the same commands twice are the commands once', () => {
    const start = fresh();
    const id = start.view.questions[0]!.id;
    const all = [
      put('now', { step: 'a', paused: false, at: 1_000 }),
      put('attendance', { marks: [{ pupil: 'pupil_1', state: 'sakit' }], at: 2 }),
      put(`questions/${id}/state`, { open: true, at: 3 }),
      put(`questions/${id}/tally`, { counts: [1, 2], at: 4 }),
      put(`questions/${id}/taps`, { marks: [{ response: 'r', pupil: 'pupil_0', choice: 1, text: null }], at: 5 }),
      put('journals/journal_a', { pupil: 'pupil_0', face: 'senang', text: '', at: 6 }),
      put('end', { at: 9_000 })
    ];
    const once = all.reduce(apply, start);
    expect(all.reduce(apply, once)).toEqual(once);
    expect(all.flatMap((command) => [command, command]).reduce(apply, start)).toEqual(once);
  });
  it('leaves what belongs to something else alone', () => {
    const start = fresh();
    expect(apply(start, { method: 'PUT', path, body: {} })).toBe(start);
    expect(lessonOf({ path: `${path}/now` })).toBe(lesson);
    expect(lessonOf({ path: '/api/plans/plan_01k0000000000000000000000a' })).toBeUndefined();
  });
});

describe('lessons of the day', () => {
  const line = (id: string, day = '2026-11-24', ended: number | null = null) => ({ id, group: 'g', group_name: 'V-A', title: id, subject: '', day, started_at: id.length, ended_at: ended, plan: null });
  it('shows what only this phone knows while it is unsent, and knows the end first', () => {
    expect(merged([], [line('new')], new Set(['new']), true, '2026-11-24').map((one) => one.id)).toEqual(['new']);
    expect(merged([], [line('refused')], new Set(), true, '2026-11-24')).toEqual([]);
    expect(merged([], [line('offline')], new Set(), false, '2026-11-24')).toHaveLength(1);
    expect(merged([], [line('old', '2026-11-23')], new Set(['old']), true, '2026-11-24')).toEqual([]);
    expect(merged([line('a')], [line('a', '2026-11-24', 7)], new Set(), true, '2026-11-24')[0]!.ended_at).toBe(7);
  });
});

describe('groups', () => {
  const teams = (all: Record<string, string[]>) => put('teams', { teams: Object.entries(all).map(([team, pupils]) => ({ team, pupils })), at: 1 });
  const asked = { ...question(), by_team: true };
  const start = () => {
    const copy = fresh();
    return { ...copy, view: { ...copy.view, questions: [asked] } };
  };
  const says = (team: string, choice: number | null) => put(`questions/${asked.id}/team-answers`, { marks: [{ team, choice, text: null, choices: null }], at: 1 });
  const after = (...commands: ReturnType<typeof put>[]) => {
    const copy = commands.reduce(apply, start());
    const { counts, answered, by, teams: told } = copy.view.questions[0]!;
    return { counts, answered, by, told, answers: (copy.answers[asked.id] ?? []).map((one) => `${one.pupil} ${one.team} ${one.choice}`) };
  };
  const two = teams({ A: ['pupil_0', 'pupil_1'], B: ['pupil_2'] });

  it('answer once, each of their pupils has it', () => {
    expect(after(two, says('A', 1), says('B', 0))).toEqual({ counts: [1, 1], answered: 2, by: ['pupil_0', 'pupil_1', 'pupil_2'], told: ['A', 'B'], answers: ['pupil_0 A 1', 'pupil_1 A 1', 'pupil_2 B 0'] });
  });
  it('correct themselves, and the same twice is once; who came late is in from then on', () => {
    const late = teams({ A: ['pupil_0', 'pupil_1', 'pupil_5'], B: ['pupil_2'] });
    expect(after(two, says('A', 1), late, says('A', 0), says('A', 0))).toEqual({ counts: [1, 0], answered: 1, by: ['pupil_0', 'pupil_1', 'pupil_5'], told: ['A'], answers: ['pupil_0 A 0', 'pupil_1 A 0', 'pupil_5 A 0'] });
  });
  it('keep what they said when the class is mixed anew, and take it back', () => {
    const anew = teams({ A: ['pupil_2'], B: ['pupil_0', 'pupil_1'] });
    expect(after(two, says('A', 1), anew, says('A', 0)).answers).toEqual(['pupil_0 A 0', 'pupil_1 A 0', 'pupil_2 A 0']);
    expect(after(two, says('A', 1), says('A', null))).toEqual({ counts: [0, 0], answered: 0, by: [], told: [], answers: [] });
  });
  it('that nobody is in answer nothing', () => {
    expect(after(says('A', 1)).answered).toBe(0);
  });
});

describe('a goal of one pupil', () => {
  it('is that pupil\'s alone, until it is taken back', () => {
    const goals = (...commands: ReturnType<typeof put>[]) => play(...commands).view.members.map((one) => one.goal).filter(Boolean);
    expect(goals(put('goals/pupil_1', { text: 'Menunjuk dua' }))).toEqual(['Menunjuk dua']);
    expect(goals(put('goals/pupil_1', { text: 'Menunjuk dua' }), put('goals/pupil_1', { text: '' }))).toEqual([]);
  });
});
