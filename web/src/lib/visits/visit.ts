/** A visit as it is written down and read: the server's word with this phone's unsent writes laid over it. Pure. */
import type { Command } from '$lib/outbox/reducer';
import type { Visit, VisitForm, VisitForms, VisitRecord, Visits, MyVisits } from './types';

export const emptyRecord: VisitRecord = {
  step: '', step_words: '', step_seen: '', indicator: '', items: [], behaviours: [], talk: [], strength: '', learnt: '', not_yet: '', follow_up: '', next_step: ''
};

/** The form of a short word (packs/observation): two questions, no lesson was seen. */
export const wordForm = 'kata-singkat';
/** The form that a visit has until its visitor takes another (src/growth/pack_wire.hpp). */
const usualForm = 'cermin-15';
export const isWord = (visit: Pick<Visit, 'form'>): boolean => visit.form === wordForm;

const texts = ['step_seen', 'strength', 'learnt', 'not_yet', 'follow_up', 'next_step'] as const;
const keys = { items: 'item', behaviours: 'behaviour', talk: 'move' } as const;
type Lists = keyof typeof keys;
interface Line {
  item?: string;
  behaviour?: string;
  move?: string;
}
const linesOf = (record: VisitRecord, list: Lists): Map<string, Line> => new Map((record[list] as Line[]).map((one) => [one[keys[list]] ?? '', one]));

/** Names of what differs between two states of a record: a text's field or a list's line, as the server takes them (src/growth/core/record.hpp). */
export function touchedParts(before: VisitRecord, now: VisitRecord): string[] {
  const out: string[] = texts.filter((name) => before[name] !== now[name]);
  for (const list of Object.keys(keys) as Lists[]) {
    const [was, is] = [linesOf(before, list), linesOf(now, list)];
    for (const id of new Set([...was.keys(), ...is.keys()])) if (JSON.stringify(was.get(id)) !== JSON.stringify(is.get(id))) out.push(`${list}.${id}`);
  }
  return out;
}

/** What one visitor wrote on two phones, laid together: of `now` what is `touched`, of `stored` all else; the same as laid_over in src/growth/core/record.cpp. */
export function laidOver(stored: VisitRecord, now: VisitRecord, touched: readonly string[]): VisitRecord {
  if (touched.length === 0) return now;
  const out: VisitRecord = { ...stored, step: now.step, step_words: now.step_words, indicator: now.indicator, behaviours: stored.indicator === now.indicator ? stored.behaviours : [] };
  for (const name of texts) if (touched.includes(name)) out[name] = now[name];
  const lay = (list: Lists) => {
    const mine = (one: Line) => touched.includes(`${list}.${one[keys[list]]}`);
    return [...(out[list] as Line[]).filter((one) => !mine(one)), ...(now[list] as Line[]).filter(mine)];
  };
  return { ...out, items: lay('items') as VisitRecord['items'], behaviours: lay('behaviours') as VisitRecord['behaviours'], talk: lay('talk') as VisitRecord['talk'] };
}

interface Write {
  form: string;
  record: VisitRecord;
  touched?: string[];
}
/** What of a visit's record this phone wrote and has not sent yet. */
export const unsentParts = (visit: string, unsent: readonly Command[]): string[] =>
  unsent.flatMap((one) => (one.path === `/api/visits/${visit}/record` ? ((one.body as Write).touched ?? []) : []));

/** A visitor's visit with what this phone wrote, sent and took back. */
export function visitNow(visit: Visit, unsent: readonly Command[]): Visit {
  const path = `/api/visits/${visit.visit}`;
  let out = visit;
  for (const command of unsent) {
    if (command.path === `${path}/record`) {
      const { form, record, touched = [] } = command.body as Write;
      out = { ...out, form, record: laidOver({ ...emptyRecord, ...out.record }, { ...emptyRecord, ...record }, touched) };
    }
    if (command.path === `${path}/sent`) out = { ...out, sent_at: command.method === 'DELETE' ? null : command.at };
    if (command.path === path && command.method === 'PUT') out = { ...out, ...(command.body as { day: string; about: string }) };
  }
  return out;
}

/** Own visits of a visitor: those stepped back from are gone, those taken are no invitations any more. */
export function visitsNow(list: Visits, unsent: readonly Command[]): Visits {
  const left = new Set(unsent.filter((one) => one.method === 'DELETE').map((one) => one.path));
  const taken = new Set(unsent.map((one) => one.path));
  const isTaken = (one: Visit) => taken.has(`/api/visits/${one.visit}/visitor`);
  const visits = [...list.invitations.filter(isTaken), ...list.visits].filter((one) => !left.has(`/api/visits/${one.visit}`));
  return { visits: visits.map((one) => visitNow(one, unsent)), invitations: list.invitations.filter((one) => !isTaken(one)) };
}

interface Proposal {
  school: string;
  visitor: Visit['kind'];
  day: string;
  about: string;
  indicator: string;
  show_step: boolean;
  word?: boolean;
}
const proposed = (id: string, said: Proposal, at: number): Visit => ({
  visit: id, school: said.school, school_name: '', level: '', teacher: '', kind: said.visitor, visitor: '', by_me: true, day: said.day, about: said.about, indicator: said.indicator,
  show_step: said.show_step, code: '', accepted_at: said.visitor === 'colleague' ? null : at, form: said.word ? wordForm : '', record: emptyRecord, saved_at: null, sent_at: null, answer: '', answered_at: null,
  published_at: null, step: null
});

/** A teacher's own visits with what this phone said of them. */
export function myVisitsNow(list: MyVisits, unsent: readonly Command[]): Visit[] {
  let out = [...list.visits];
  const change = (id: string, to: Partial<Visit>) => (out = out.map((one) => (one.visit === id ? { ...one, ...to } : one)));
  for (const { path, method, body, at } of unsent) {
    const [, id = '', part] = /^\/api\/my\/visits\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    if (!id) continue;
    if (part === undefined && method === 'DELETE') out = out.filter((one) => one.visit !== id);
    else if (part === undefined) {
      const said = body as Proposal;
      if (out.some((one) => one.visit === id)) change(id, { day: said.day, about: said.about, indicator: said.indicator, show_step: said.show_step });
      else out = [proposed(id, said, at), ...out];
    } else if (part === 'acceptance') change(id, { accepted_at: at });
    else if (part === 'answer') change(id, { answer: (body as { text: string }).text, answered_at: at });
    else if (part === 'publication') change(id, { published_at: method === 'DELETE' ? null : at });
  }
  return out.sort((a, b) => b.day.localeCompare(a.day));
}

export type Screen = { kind: 'first' } | { kind: 'items'; group: number; items: VisitForm['items'] } | { kind: 'indicator' } | { kind: 'closing' };
const itemsOnAScreen = 3;

/** A short word is one screen. Few items a screen, neighbours of one group together; what the teacher tries comes first, the closing last. */
export function screensOf(form: VisitForm, indicator: string): Screen[] {
  if (form.items.length === 0) return [{ kind: 'closing' }];
  const out: Screen[] = [{ kind: 'first' }];
  form.items.forEach((item, group) => {
    const last = out.at(-1);
    if (last?.kind === 'items' && last.items[0]!.group.id === item.group.id && last.items.length < itemsOnAScreen) last.items.push(item);
    else out.push({ kind: 'items', group, items: [item] });
  });
  if (indicator) out.push({ kind: 'indicator' });
  out.push({ kind: 'closing' });
  return out;
}

/** The record to fill in: a line for each item and behaviour, so that fields can bind to them. */
export function filled(visit: Visit, forms: VisitForms): VisitRecord {
  const form = formOf(visit, forms);
  const { record } = visit;
  const indicator = forms.indicators.find((one) => one.id === visit.indicator);
  const line = <T extends object>(list: readonly T[], key: keyof T, id: string, empty: T): T => ({ ...empty, ...list.find((one) => one[key] === id) });
  return {
    ...emptyRecord,
    ...record,
    step: visit.step?.id ?? record.step,
    step_words: visit.step?.name.id ?? record.step_words,
    indicator: visit.indicator,
    items: form.items.map(({ id }) => line(record.items, 'item', id, { item: id, evidence: '', note: '' })),
    behaviours: (indicator?.behaviours ?? []).map(({ id }) => line(record.behaviours, 'behaviour', id, { behaviour: id, given: '', evidence: '' })),
    talk: form.talk.map(({ id }) => line(record.talk, 'move', id, { move: id, count: 0 }))
  };
}

/** Packs come in the order of their names: which of them is first means nothing. */
export function formOf(visit: Pick<Visit, 'form'>, forms: VisitForms): VisitForm {
  if (isWord(visit)) return forms.word;
  const named = (id: string) => forms.forms.find((one) => one.id === id);
  return named(visit.form) ?? named(usualForm) ?? forms.forms[0]!;
}

/** What is sent: only lines in which something stands. */
export function written(record: VisitRecord): VisitRecord {
  return {
    ...record,
    items: record.items.filter((one) => one.evidence.trim() || one.note.trim()),
    behaviours: record.behaviours.filter((one) => one.given || one.evidence.trim()),
    talk: record.talk.filter((one) => one.count > 0)
  };
}

/** Nothing was written yet: another form loses nothing. */
export const isBlank = (record: VisitRecord): boolean => touchedParts(emptyRecord, written({ ...emptyRecord, ...record })).length === 0;

export type Missing = 'strength' | 'evidence' | 'behaviour' | 'follow_up';
/** What a record, or a short word, still lacks before it may go to the teacher; the same as src/growth/core/record.cpp. */
export function missing(record: VisitRecord, word = false): Missing | undefined {
  if (!record.strength.trim()) return 'strength';
  if (!word && !record.step_seen.trim() && !record.items.some((one) => one.evidence.trim())) return 'evidence';
  if (record.behaviours.some((one) => one.given && !one.evidence.trim())) return 'behaviour';
  if (!record.follow_up.trim() && !record.next_step) return 'follow_up';
  return undefined;
}

/** How many items have evidence. */
export const seenCount = (record: VisitRecord): number => record.items.filter((one) => one.evidence.trim()).length;

/** Under so many visits nothing is said over visits at all (measured elsewhere: eight in two years reach a reliability of .39). */
export const visitsForALine = 8;
