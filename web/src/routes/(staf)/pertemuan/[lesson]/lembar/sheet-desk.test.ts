/** Paper, cards and taps come to the same: whatever a class answered, the lesson knows it alike afterwards. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LessonDesk } from '$lib/lesson/desk.svelte';
import { unplanned } from '$lib/lesson/new-question';
import { firstCopy } from '$lib/lesson/start';
import type { LessonCopy, LessonIn, Member, Presence } from '$lib/lesson/types';
import { reportOf, type Marks } from '$lib/sheet/report-kit';
import type { SheetGroup, SheetRead } from '$lib/sheet/types';
import { SheetDesk } from './sheet-desk.svelte';

const sent = vi.hoisted(() => [] as { method: string; path: string; body: unknown }[]);
const next = vi.hoisted(() => ({ read: undefined as SheetRead | undefined, own: true }));
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { unsent: [], send: (write: never) => (sent.push(write), { outcome: new Promise(() => undefined) }) } }));
vi.mock('$lib/lesson/local', () => ({ keepLesson: async () => undefined, noteLesson: async () => undefined }));
const disk = vi.hoisted(() => new Map<string, unknown>());
vi.mock('$lib/local/reads.svelte', () => ({
  keepCopy: async (account: string, path: string, value: unknown) => void disk.set(`${account} ${path}`, structuredClone(value)),
  readCopy: async (account: string, path: string) => (disk.has(`${account} ${path}`) ? { value: disk.get(`${account} ${path}`) } : undefined),
  dropCopy: async (account: string, path: string) => void disk.delete(`${account} ${path}`)
}));
vi.mock('$lib/sheet/reader', () => ({
  readSheet: async () => {
    if (!next.read) throw new Error('no picture');
    return { read: next.read, own: next.own, photo: { close: () => undefined } };
  }
}));

/** Source: Park and Miller's minimal standard generator. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => (state = (state * 48271) % 2147483647) % sides;
}

const absences: Presence[] = ['sakit', 'izin', 'alpa'];
const lesson = 'lesson_01k0000000000000000000000a';
const groups: SheetGroup[] = [
  { kind: 'attendance', question: 0, boxes: 3 },
  { kind: 'choice', question: 0, boxes: 4 },
  { kind: 'level', question: 0, boxes: 5 },
  { kind: 'spoke', question: 0, boxes: 1 }
];
const choice = { id: 'question_01k0000000000000000000000a', ...unplanned({ questions: [] }, 'choice', 'Mengapa?', ['hujan', 'air tanah', 'angin', 'laut']) };
const level = { id: 'question_01k0000000000000000000000b', ...unplanned({ questions: [] }, 'tap', 'Jelaskan', []), position: 1 };

function deskOf(size: number, questions = [choice, level]): LessonDesk {
  const members: Member[] = Array.from({ length: size }, (_, i) => ({ pupil: `pupil_${i + 1}`, number: i + 1, name: `Murid ${i + 1}`, grade: '5', phase: 'C', device: false, team: '', goal: '' }));
  const body: LessonIn = { group: 'g', plan: null, plan_version: null, meeting: 0, subject: '', title: 'Air', day: '2026-11-28', started_at: 1, steps: [], questions, at_home: false };
  const desk = new LessonDesk(lesson, 'sari');
  desk.copy = firstCopy(lesson, body, { group: { id: 'g', name: 'V-A', level: 'sd', school: 's' }, members });
  return desk;
}
async function photographed(desk: LessonDesk, rows: number, marks: Marks): Promise<SheetDesk> {
  next.read = { sheet: reportOf(groups, rows, marks), fault: null };
  const sheet = new SheetDesk(desk, 'sari');
  await sheet.read(new Blob());
  return sheet;
}
const name = (n: number) => `Soal ${n}`;
/** Without what says by which way it came, and the ids and instants of its way. */
const told = ({ view, answers }: LessonCopy, { turns }: LessonDesk) => ({
  spoke: [...turns.kept.spoke].sort(),
  attendance: [...view.attendance].sort((a, b) => a.pupil.localeCompare(b.pupil)),
  questions: view.questions.map(({ id, counts, answered, by }) => ({ id, counts, answered, by: [...by].sort() })),
  answers: Object.fromEntries(Object.entries(answers).map(([question, all]) => [question, all.map(({ pupil, choice }) => ({ pupil, choice })).sort((a, b) => a.pupil.localeCompare(b.pupil))]))
});

beforeEach(() => {
  sent.length = 0;
  next.read = undefined;
  next.own = true;
});

describe('a photographed sheet', () => {
  it('leaves the lesson as taps and cards would, for any class and any marks', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const roll = dice(seed);
      const size = 1 + roll(48);
      const marks: Marks = Object.fromEntries(Array.from({ length: size }, (_, i) => [i + 1, [roll(6) === 0 ? roll(3) : -1, roll(5) - 1, roll(6) - 1, roll(3) - 1 > 0 ? 0 : -1]]));
      const [byTaps, byCards, byPaper] = [deskOf(size), deskOf(size), deskOf(size)];
      const sheet = await photographed(byPaper, size, marks);
      sheet.attendance = true;
      sheet.spoke = true;
      sheet.targets = ['', choice.id, level.id, ''];
      sheet.save(name);
      byTaps.allHere();
      byCards.allHere();
      for (const [number, [away, answer, depth, spoke]] of Object.entries(marks)) {
        const pupil = `pupil_${number}`;
        if ((away as number) >= 0) for (const desk of [byTaps, byCards]) desk.mark(pupil, absences[away as number]!);
        if ((spoke as number) >= 0) for (const desk of [byTaps, byCards]) desk.turns.spoke(pupil);
        if ((answer as number) >= 0) byTaps.tap(choice.id, pupil, answer as number, null);
        if ((depth as number) >= 0) byTaps.tap(level.id, pupil, depth as number, null);
      }
      const held = (at: number) => Object.entries(marks).flatMap(([number, all]) => ((all[at] as number) >= 0 ? [{ pupil: `pupil_${number}`, choice: all[at] as number }] : []));
      for (const [question, at] of [[choice.id, 1], [level.id, 2]] as const) if (held(at).length > 0) byCards.takeDown(question, held(at), 'card');
      const taps = told(byTaps.copy!, byTaps);
      expect(told(byPaper.copy!, byPaper), `seed ${seed}`).toEqual(taps);
      expect(told(byCards.copy!, byCards), `seed ${seed}`).toEqual(taps);
    }
  });
  it('says by which way it came, in as many commands as there are things on paper', async () => {
    const desk = deskOf(3);
    const sheet = await photographed(desk, 3, { 1: [-1, 2, -1], 2: [0, -1, -1] });
    expect(sheet.targets).toEqual(['', choice.id, '', '']);
    sheet.save(name);
    expect(sent.map((write) => write.path.split('/').slice(4).join('/'))).toEqual(['attendance', `questions/${choice.id}/state`, `questions/${choice.id}/state`, `questions/${choice.id}/taps`]);
    expect(sent.at(-1)!.body).toMatchObject({ way: 'sheet', marks: [{ pupil: 'pupil_1', choice: 2 }] });
    expect(desk.copy!.answers[choice.id]![0]!.source).toBe('sheet');
    expect(sheet.saved).toEqual({ answers: 1, attendance: true });
    expect(sheet.photo).toBeUndefined();
  });
  it('says who spoke once, however often it is photographed, and asks where a box is doubtful', async () => {
    const desk = deskOf(3);
    desk.turns.spoke('pupil_2');
    const marks: Marks = { 1: [-1, -1, -1, 0], 2: [-1, -1, -1, 0], 3: [-1, -1, -1, 'ask'] };
    for (const said of [null, 0, null]) {
      const sheet = await photographed(desk, 3, marks);
      expect([sheet.spoke, sheet.ready]).toEqual([true, false]);
      sheet.settle('pupil_3', 3, said);
      sheet.save(name);
    }
    expect(desk.turns.kept.spoke).toEqual(['pupil_2', 'pupil_1', 'pupil_3']);
    expect(sent.filter((write) => !/attendance/.test(write.path)), 'who spoke is told to nobody').toEqual([]);
    expect((await photographed(desk, 3, {})).spoke).toBe(false);
  });
  it('makes the question that only paper knows', async () => {
    const desk = deskOf(2, []);
    (await photographed(desk, 2, { 1: [-1, 3, 4] })).save(name);
    expect(desk.copy!.view.questions.map(({ kind, text, options }) => [kind, text, options.length])).toEqual([['choice', 'Soal 1', 4], ['tap', 'Soal 1', 0]]);
    expect(desk.copy!.view.questions.map((question) => question.answered)).toEqual([1, 1]);
  });
  it('is not kept while somebody has to look at a box', async () => {
    const desk = deskOf(2);
    const sheet = await photographed(desk, 2, { 1: [-1, 'ask', -1] });
    expect(sheet.ready).toBe(false);
    sheet.save(name);
    expect(sent).toEqual([]);
    sheet.settle('pupil_1', 1, null);
    expect(sheet.ready).toBe(true);
  });
  it('that was read and not kept is there again after the page was closed, as far as it was settled, and without a name on the disk', async () => {
    disk.clear();
    const desk = deskOf(3);
    const before = await photographed(desk, 3, { 1: [-1, 'ask', 2, 0], 2: [0, 1, -1], 3: [-1, 'ask', -1] });
    before.settle('pupil_1', 1, 3);
    before.aim(2, '');
    before.spoke = false;
    const kept = JSON.stringify([...disk.values()]);
    expect(kept).not.toMatch(/Murid|"x"/);
    const sheet = await new SheetDesk(desk, 'sari').open();
    expect([sheet.targets, sheet.attendance, sheet.spoke, sheet.photo]).toEqual([['', choice.id, '', ''], true, false, undefined]);
    expect(sheet.unsure.map((one) => one.member.name)).toEqual(['Murid 3']);
    expect((await new SheetDesk(desk, 'anto').open()).reading).toBeUndefined();
    sheet.settle('pupil_3', 1, null);
    sheet.save(name);
    expect(desk.copy!.answers[choice.id]!.map(({ pupil, choice: box }) => [pupil, box])).toEqual([['pupil_1', 3], ['pupil_2', 1]]);
    expect(disk.size, 'kept once, it waits nowhere').toBe(0);
    expect((await new SheetDesk(desk, 'sari').open()).reading).toBeUndefined();
  });
  it('of another class, without a class, or that is no picture, changes nothing', async () => {
    const desk = deskOf(2);
    next.own = false;
    expect((await photographed(desk, 2, { 1: [-1, 1, -1] })).wrong).toBe('other_class');
    next.own = true;
    next.read = { sheet: null, fault: 'several' };
    const sheet = new SheetDesk(desk, 'sari');
    await sheet.read(new Blob());
    expect(sheet.wrong).toBe('several');
    next.read = undefined;
    await sheet.read(new Blob());
    expect(sheet.wrong).toBe('no_picture');
    expect((await photographed(deskOf(0), 2, {})).wrong).toBe('nobody');
    sheet.save(name);
    expect(sent).toEqual([]);
  });
});
