/** After all: the server holds exactly what people made, each once, in the order that the rules say, and each maker knows how it ended. */
import { related } from '../../web/src/lib/outbox/model.ts';
import type { Made } from './deeds.ts';
import { Broken, type Play } from './play.ts';
import { Rules, type Answer, type Arrived, type Lesson } from './rules.ts';

interface Kept {
  account: string;
  id: string;
  status: number;
  at: number;
}

function expect(truth: boolean, what: string, about: unknown): asserts truth {
  if (!truth) throw new Broken(`${what}\n${JSON.stringify(about)}`);
}

function same(there: unknown, foretold: unknown, what: string) {
  const [a, b] = [JSON.stringify(there), JSON.stringify(foretold)];
  if (a !== b) throw new Broken(`${what}\nis         ${a}\nshould be  ${b}`);
}

/** How often each deed ended so: "note 200". */
export type Ends = Record<string, number>;

export async function judge(run: Play): Promise<{ refused: number; late: number; ends: Ends }> {
  const log = await arrivals(run);
  const at = new Map(log.map((one, i) => [one.id, i]));
  const made = new Map(run.deeds.made.map((one) => [one.command.id, one]));
  nothingLost(run, at);
  const rules = new Rules(run.city);
  let late = 0;
  for (const one of log) {
    const by = made.get(one.id);
    expect(by !== undefined, 'the server holds a command that nobody made', one);
    expect(one.account === by.account, 'done under another name', { one, by: by.account });
    const arrived: Arrived = { account: one.account, command: by.command, at: one.at };
    rules.arrive(arrived);
    if (rules.status.get(one.id) === 202) late += 1;
  }
  for (const one of log) same([one.id, one.status], [one.id, rules.status.get(one.id)], `the outcome of "${made.get(one.id)!.deed}"`);
  same(rules.held.map((each) => each.one.command.id), [], 'nothing waits for the operator any more');
  inOrder(run, at);
  makersKnow(run, log);
  await held(run, rules);
  const ends: Ends = {};
  for (const one of log) {
    const end = `${made.get(one.id)!.deed} ${one.status}`;
    ends[end] = (ends[end] ?? 0) + 1;
  }
  return { ends, refused: log.filter((one) => one.status >= 400).length, late };
}

/** The outcomes that the server keeps, in the order in which it decided them. */
async function arrivals(run: Play): Promise<Kept[]> {
  const rows = await run.far.rows('SELECT actor_id, id, status, at FROM command ORDER BY rowid', 4);
  return rows.map(([account, id, status, at]) => ({ account: account!, id: id!, status: Number(status), at: Number(at) }));
}

/** What the disk had arrived, or was written anew before it was sent. */
function nothingLost(run: Play, at: Map<string, number>) {
  for (const one of run.deeds.made) {
    if (at.has(one.command.id)) continue;
    expect(!one.kept || isReplaced(run, one), `kept but lost: "${one.deed}"`, { command: one.command, settled: one.settled });
    expect(one.settled?.end !== 'done' && one.settled?.end !== 'refused', 'settled without arriving', one.command);
  }
}

/** Its maker's page may be gone, so nobody heard "replaced": then a later one of its key was kept on that phone. */
function isReplaced(run: Play, one: Made): boolean {
  if (one.settled?.end === 'replaced') return true;
  if (one.key === undefined) return false;
  return run.deeds.made.some((later) => later.order > one.order && later.phone === one.phone && later.account === one.account && later.key === one.key && later.kept);
}

/** Commands of one page that touch the same thing are done in the order in which they were made. */
function inOrder(run: Play, at: Map<string, number>) {
  const byPhone = Map.groupBy(run.deeds.made.filter((one) => one.kept && at.has(one.command.id)), (one) => one.phone);
  for (const list of byPhone.values()) {
    list.forEach((earlier, i) => {
      for (const later of list.slice(i + 1)) {
        if (later.account !== earlier.account || !related(earlier.command, later.command)) continue;
        expect(at.get(earlier.command.id)! < at.get(later.command.id)!, 'a later command overtook an earlier one', [earlier.command, later.command]);
      }
    });
  }
}

/** Who made it hears what became of it; a refusal stays on the phone until it was looked at. */
function makersKnow(run: Play, log: readonly Kept[]) {
  const ends = new Map(log.map((one) => [one.id, one.status]));
  const replaced = new Set(run.deeds.made.filter((one) => one.settled?.end === 'replaced').map((one) => one.command.id));
  for (const one of run.deeds.made) {
    const { id } = one.command;
    const status = ends.get(id);
    const shown = one.phone.refusals.some((each) => each.account === one.account && each.refusal.command.id === id) || run.seen.has(id);
    // What the operator set aside was told to be waiting; its phone hears of it when it asks again.
    const setAside = status === 409 && one.settled?.end !== 'refused';
    if (one.settled?.end === 'refused') expect(status !== undefined && status >= 400, 'refused on the phone, done on the server', { one: one.command, status });
    if (one.settled?.end === 'done') expect(status !== undefined && (status < 400 || setAside), 'done on the phone, refused on the server', { one: one.command, status });
    if (status !== undefined && status >= 400 && !setAside && one.kept && !replaced.has(id)) expect(shown, `refused, and its maker is not shown it: "${one.deed}"`, one.command);
    if (status !== undefined && status < 400) expect(!shown, 'done, and shown as refused', one.command);
  }
}

/** The rows themselves. */
async function held(run: Play, rules: Rules) {
  await lessons(run, rules);
  const sorted = (list: (string | null)[][]) => list.map((row) => row.join(' ')).sort();
  const judgements = await run.far.rows('SELECT id, rater_id, question_id, pupil_id, level, stands FROM judgement', 6);
  same(sorted(judgements), rules.judgements.map((one) => [one.id, one.rater, one.question, one.pupil, one.level, one.stands ? 1 : 0].join(' ')).sort(), 'the judgements, all of them, the newest standing');
  const answers = await run.far.rows('SELECT pupil_id, id, source, text, at, other_source, other_text, other_at, version FROM response', 9);
  const beside = (other: Answer['other']) => (other ? [other.source, other.text, other.at] : ['', '', '']);
  same(sorted(answers), [...rules.answers].map(([pupil, one]) => [pupil, one.id, one.source, one.text, one.at, ...beside(one.other), one.version].join(' ')).sort(), 'the answers, the later one shown and the other beside it');
  const anecdotes = await run.far.rows('SELECT id, lesson_id, pupil_id, text, version FROM anecdote', 5);
  same(sorted(anecdotes), [...rules.anecdotes].map(([id, one]) => [id, one.lesson, one.pupil, one.text, one.version].join(' ')).sort(), 'the anecdotes, each written as often as it was');
  const silences = await run.far.rows('SELECT id, plan_id, why FROM finding_silence', 3);
  same(sorted(silences), [...rules.silences].map(([id, one]) => [id, one.plan, one.why].join(' ')).sort(), 'the silences');
  const languages = new Map((await run.far.rows('SELECT id, language FROM person', 2)).map(([id, language]) => [id!, language!]));
  for (const [id, language] of rules.languages) same(languages.get(id), language, 'the last language chosen');
  same((await run.far.rows('SELECT id FROM consent WHERE given_by = \'Wali\'', 1)).length, 0, 'what only the operator may was not done');
  await plans(run, rules);
}

async function lessons(run: Play, rules: Rules) {
  const byLesson = <T>(rows: (string | null)[][], make: (row: (string | null)[]) => T) => {
    const out = new Map<string, T[]>();
    for (const row of rows) out.set(row[0]!, [...(out.get(row[0]!) ?? []), make(row)]);
    return out;
  };
  const marks = byLesson(await run.far.rows('SELECT lesson_id, pupil_id, state, at FROM attendance ORDER BY lesson_id, pupil_id', 4), (row) => row.slice(1).join(' '));
  const notes = byLesson(await run.far.rows('SELECT lesson_id, words, at FROM lesson_note', 3), (row) => row.slice(1).join(' @ '));
  const tallies = byLesson(await run.far.rows('SELECT q.lesson_id, t.count, t.at FROM tally t JOIN question q ON q.school_id = t.school_id AND q.id = t.question_id ORDER BY q.lesson_id, t.choice', 3), (row) => row);
  const rows = await run.far.rows('SELECT id, teacher_id, version, ended_at FROM lesson', 4);
  same(rows.map(([id]) => id).sort(), [...rules.lessons.keys()].sort(), 'the lessons, all of them and no other');
  for (const [id, owner, version, ended] of rows) {
    const told = rules.lessons.get(id!)!;
    const counts = tallies.get(id!);
    const there = {
      owner, version: Number(version), ended: ended === null ? null : Number(ended), marks: marks.get(id!) ?? [], note: notes.get(id!)?.[0] ?? null,
      tally: counts ? `[${counts.map((row) => row[1]).join(',')}] @ ${counts[0]![2]}` : null
    };
    same({ id, ...there }, { id, ...foretold(told) }, 'a lesson, changed once by each command');
  }
}

function foretold(told: Lesson) {
  return {
    owner: told.owner, version: told.version, ended: told.endedAt, marks: [...told.marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pupil, mark]) => `${pupil} ${mark.value} ${mark.at}`),
    note: told.note && `${told.note.value} @ ${told.note.at}`, tally: told.tally && `${told.tally.value} @ ${told.tally.at}`
  };
}

interface Text {
  design: { topic: string };
  steps: { id: string; text: string }[];
}

/** Each text that was saved is in the history, once, under its save; no step is lost, and what stands is what somebody wrote. */
async function plans(run: Play, rules: Rules) {
  const rows = await run.far.rows('SELECT plan_id, version, save_id, body FROM plan_version ORDER BY plan_id, version', 4);
  const versions = Map.groupBy(rows, (row) => row[0]!);
  same([...versions.keys()].sort(), [...rules.plans.keys()].sort(), 'the plans, all of them and no other');
  for (const [id, plan] of rules.plans) {
    const history = versions.get(id)!;
    same(history.map((row) => Number(row[1])), history.map((_, i) => i + 1), 'versions without a gap');
    same(history.map((row) => row[2]).filter((save) => save !== null).sort(), plan.saves.map((one) => one.save).sort(), 'each save once in the history');
    for (const { save, body } of plan.saves) {
      const text = JSON.parse(history.find((row) => row[2] === save)![3]!) as Text;
      same([text.design.topic, ...text.steps.map((step) => [step.id, step.text])], [body.design.topic, ...body.steps.map((step) => [step.id, step.text])], 'a saved text as it was written');
    }
    const now = JSON.parse(history.at(-1)![3]!) as Text;
    const written = new Map<string, Set<string>>();
    for (const { body } of plan.saves) for (const step of body.steps) written.set(step.id, (written.get(step.id) ?? new Set()).add(step.text));
    same(now.steps.map((step) => step.id).sort(), [...written.keys()].sort(), 'every step of every save is in the plan');
    for (const step of now.steps) expect(written.get(step.id)!.has(step.text), 'a step says what nobody wrote', { step, plan: id });
  }
}
