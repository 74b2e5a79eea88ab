/** What a saran asks to be written or chosen, and where: the one or two controls that stand right in it. Pure. */
import { at, put } from '../../routes/(staf)/rencana/place';
import { dimensions, principles, stages, whens, type Assessment, type NewId, type Plan, type Step } from '../../routes/(staf)/rencana/plan';

/** `among`: which of several parts is meant; `text` and `number` are written, `some` and `one` chosen. */
export type Control =
  | { kind: 'text'; place: string; label: Label; lines: number }
  | { kind: 'number'; place: string; label: Label }
  | { kind: 'some'; place: string; label: Label; of: 'dimensions' | 'principles' }
  | { kind: 'one'; place: string; label: Label; of: 'stages' | 'phases' };
/** What a label is made of: the page has the words. */
export interface Label {
  part: 'objective' | 'step' | 'assessment' | 'field' | 'unplaced' | 'meeting';
  /** From 0; -1: a new one. */
  n: number;
  /** Of a step its stage, of an assessment its moment, of a field its name. */
  of: string;
}

export interface Asked {
  controls: Control[];
  /** When the saran means no single part: the parts to choose from. */
  among: { place: string; label: Label }[];
  /** Which of them. */
  picked: string;
}

const end = (path: string) => path.split('/').at(-1) ?? '';

/** What is asked at this place; `chosen`: of several parts the one that was picked. */
export function askedAt(plan: Plan, path: string, chosen?: string): Asked {
  const [, head, ...rest] = path.split('/');
  if (head === 'steps' && rest.length === 0) return several(plan.steps.map((step, n) => stepPart(step, n)), newStep, chosen ?? `/steps/${likeliest(plan.steps)}`);
  if (head === 'assessments' && rest.length === 0) return several(plan.assessments.map(assessmentPart), newAssessments(plan), chosen);
  return { among: [], picked: '', controls: controlsAt(plan, path, head ?? '', rest) };
}

const stepPart = (step: Step, n: number) => ({ place: `/steps/${n}`, label: { part: 'step', n, of: step.stage } as Label });
const assessmentPart = (one: Assessment, n: number) => ({ place: `/assessments/${n}`, label: { part: 'assessment', n, of: one.when } as Label });
const newStep = (['memahami', 'mengaplikasi', 'merefleksi'] as const).map((of) => ({ place: `/steps/-${of}`, label: { part: 'step', n: -1, of } as Label }));
const newAssessments = (plan: Plan) =>
  whens.filter((when) => !plan.assessments.some((one) => one.when === when)).map((of) => ({ place: `/assessments/-${of}`, label: { part: 'assessment', n: -1, of } as Label }));

/** Where something is most likely missing: the longest of those without a stage, else of all, where pupils work most. */
function likeliest(steps: readonly Step[]): number {
  const weight = (step: Step | undefined) => (step === undefined ? 0 : step.text.length + (step.stage === '' ? 1e6 : 0));
  return steps.reduce((best, step, n) => (weight(step) > weight(steps[best]) ? n : best), 0);
}

function several(parts: Asked['among'], fresh: Asked['among'], chosen: string | undefined): Asked {
  const among = [...parts, ...fresh];
  const picked = among.find((one) => one.place === chosen) ?? among[0];
  if (!picked) return { among, picked: '', controls: [] };
  const text: Control = { kind: 'text', place: `${picked.place}/text`, label: picked.label, lines: 4 };
  // A step that was read without its stage: often that alone is what is missing.
  const open = picked.label.part === 'step' && picked.label.of === '';
  return { among, picked: picked.place, controls: open ? [{ kind: 'one', place: `${picked.place}/stage`, label: { part: 'field', n: 0, of: 'stage' }, of: 'stages' }, text] : [text] };
}

function controlsAt(plan: Plan, path: string, head: string, rest: string[]): Control[] {
  const field = (place: string, lines = 2): Control => ({ kind: 'text', place, label: { part: 'field', n: 0, of: end(place) }, lines });
  if (head === 'identity') return identity(plan, rest);
  if (head === 'identification') return rest[0] === 'dimensions' ? [{ kind: 'some', place: '/identification/dimensions', label: { part: 'field', n: 0, of: 'dimensions' }, of: 'dimensions' }] : [field(`/identification/${rest[0] ?? 'readiness'}`)];
  if (head === 'design' && rest[0] === 'objectives') return objectives(plan, rest[1]);
  if (head === 'design' && rest[0] === 'environment') return rest[1] ? [field(path)] : [field(`${path}/culture`), field(`${path}/physical`)];
  if (head === 'design') return [field(`/design/${rest[0] ?? 'topic'}`, 3)];
  if (head === 'steps') return stepControls(plan, rest);
  if (head === 'assessments') return assessmentControls(plan, rest);
  if (head === 'unplaced') return plan.unplaced.map((_, n): Control => ({ kind: 'text', place: `/unplaced/${n}`, label: { part: 'unplaced', n, of: '' }, lines: 2 })).filter((_, n) => rest[0] === undefined || String(n) === rest[0]);
  return [];
}

function identity(plan: Plan, rest: string[]): Control[] {
  const [name, n] = rest;
  if (name === 'phase') return [{ kind: 'one', place: '/identity/phase', label: { part: 'field', n: 0, of: 'phase' }, of: 'phases' }];
  if (name !== 'meetings') return [{ kind: 'text', place: `/identity/${name ?? 'grade'}`, label: { part: 'field', n: 0, of: name ?? 'grade' }, lines: 1 }];
  const meeting = Number(n ?? 0);
  const steps = plan.steps.flatMap((step, i): Control[] => (step.meeting === meeting + 1 ? [{ kind: 'number', place: `/steps/${i}/minutes`, label: { part: 'step', n: i, of: step.stage } }] : []));
  return [{ kind: 'number', place: `/identity/meetings/${meeting}/minutes`, label: { part: 'meeting', n: meeting, of: '' } }, ...steps];
}

/** A new one when there is none yet. */
function objectives(plan: Plan, n: string | undefined): Control[] {
  const control = (i: number): Control => ({ kind: 'text', place: `/design/objectives/${i < 0 ? '-' : i}/text`, label: { part: 'objective', n: i, of: '' }, lines: 3 });
  if (n !== undefined) return [control(Number(n))];
  return plan.design.objectives.length > 0 ? plan.design.objectives.map((_, i) => control(i)) : [control(-1)];
}

function stepControls(plan: Plan, [n, name, ...deeper]: string[]): Control[] {
  const place = `/steps/${n}`;
  const label: Label = { part: 'step', n: Number(n), of: plan.steps[Number(n)]?.stage ?? '' };
  if (name === 'minutes' || name === 'meeting') return [{ kind: 'number', place: `${place}/${name}`, label: name === 'minutes' ? label : { part: 'field', n: 0, of: 'meeting' } }];
  if (name === 'stage') return [{ kind: 'one', place: `${place}/stage`, label, of: 'stages' }];
  if (name === 'principles') return [{ kind: 'some', place: `${place}/principles`, label, of: 'principles' }];
  if (name === 'questions' && deeper[0] !== undefined) return questionControls(plan, `${place}/questions/${deeper[0]}`, deeper.slice(1));
  return [{ kind: 'text', place: `${place}/text`, label, lines: 4 }];
}

function questionControls(plan: Plan, place: string, [part, n]: string[]): Control[] {
  const field = (path: string, of: string): Control => ({ kind: 'text', place: path, label: { part: 'field', n: 0, of }, lines: 2 });
  if (part === 'options' && n !== undefined) return ['text', 'reason', 'next'].map((name) => field(`${place}/options/${n}/${name}`, name));
  const options = (at(plan, `${place}/options`) as unknown[] | undefined) ?? [];
  const reasons = part === 'text' ? [] : options.flatMap((_, i) => [field(`${place}/options/${i}/text`, 'option'), field(`${place}/options/${i}/reason`, 'reason')]);
  return [field(`${place}/text`, 'question'), ...reasons];
}

function assessmentControls(plan: Plan, [n, name]: string[]): Control[] {
  const label: Label = { part: 'assessment', n: Number(n), of: plan.assessments[Number(n)]?.when ?? '' };
  return [{ kind: 'text', place: `/assessments/${n}/${name === 'criteria' || name === 'technique' ? name : 'text'}`, label: name === 'criteria' ? { part: 'field', n: 0, of: 'criteria' } : label, lines: 3 }];
}

/** What stands at a control's place, as it is written into it. */
export function writtenAt(plan: Plan, place: string): string | number | string[] {
  const value = at(plan, place);
  return typeof value === 'string' || typeof value === 'number' || Array.isArray(value) ? (value as string | number | string[]) : '';
}

/** Puts it there; a part that is new is made. False when the plan has no such place any more. */
export function write(plan: Plan, place: string, value: string | number | string[], newId: NewId): boolean {
  const fresh = /^\/(steps|assessments|design\/objectives)\/-(\w*)\/text$/.exec(place);
  if (!fresh) return put(plan, place, value);
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (fresh[1] === 'steps') addStep(plan, fresh[2] as Step['stage'], value, newId);
  else if (fresh[1] === 'assessments') plan.assessments.push({ id: newId('assessment'), when: fresh[2] as Assessment['when'], purpose: 'for', technique: '', text: value, criteria: '', objectives: [] });
  else plan.design.objectives.push({ id: newId('objective'), text: value });
  return true;
}

/** After the last step that comes no later in the lesson. */
function addStep(plan: Plan, stage: Step['stage'], text: string, newId: NewId) {
  const order = (each: Step['stage']) => (stages as readonly string[]).indexOf(each);
  const after = plan.steps.findLastIndex((step) => order(step.stage) <= order(stage));
  plan.steps.splice(after + 1, 0, { id: newId('step'), meeting: plan.steps[after]?.meeting ?? 1, stage, minutes: 0, principles: [], text, objectives: [], questions: [] });
}

export const choicesOf = { dimensions, principles, stages };

/** The teacher's own words at a place, cut to what one takes in at a glance; empty where nothing is written. */
export function quoted(plan: Plan, path: string): string {
  const value = at(plan, path);
  const text = typeof value === 'string' ? value : textOf(value) || parentText(plan, path);
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 180 ? `${line.slice(0, 180).replace(/\s\S*$/, '')} …` : line;
}

function textOf(value: unknown): string {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? String((value as { text?: unknown }).text ?? '') : '';
}

/** Of a step's minutes or principles: what is done there. */
function parentText(plan: Plan, path: string): string {
  const part = /^\/(steps|assessments|design\/objectives)\/[^/]+/.exec(path)?.[0];
  return part ? textOf(at(plan, part)) : '';
}
