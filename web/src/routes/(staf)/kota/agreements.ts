/** Who shares what with whom, as this phone knows it: the server's word with unsent writes laid over it. Pure. */
import type { Answer } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';

export type Agreements = Answer<'AgreementList'>;
export type Agreement = Answer<'Agreement'>;
export type Shared = Agreement['what'][number];
export interface Wish {
  viewer: string;
  what: Shared[];
  levels: string[];
  since: string | null;
  until: string;
}

/** What can be left out; coverage never: without it no other figure can be read. */
export const leftToChoose = ['voices', 'names'] as const satisfies readonly Shared[];

const made = (id: string, said: Wish, list: Agreements, today: string): Agreement => ({
  id, office: list.offices.find((one) => one.id === said.viewer) ?? { id: said.viewer, name: '' }, what: said.what, levels: said.levels,
  since: said.since ?? today, until: said.until, agreed_until: null, state: (said.since ?? today) > today ? 'coming' : 'running', made_at: null, made_by: '', taken_back_at: null
});

/** What the own office gives, the newest first, with what this phone did and has not sent yet. */
export function givenNow(list: Agreements, unsent: readonly Command[], today: string): Agreement[] {
  let out = [...list.given];
  for (const { path, body, at } of unsent) {
    const [, id = '', rest = ''] = /^\/api\/agreements\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    if (!id) continue;
    if (rest === '' && !out.some((one) => one.id === id)) out = [made(id, body as Wish, list, today), ...out];
    if (rest === 'last-day') out = out.map((one) => (one.id === id ? { ...one, until: (body as { until: string }).until, agreed_until: one.agreed_until ?? one.until } : one));
    if (rest === 'taken-back') out = out.map((one) => (one.id === id ? { ...one, state: 'taken_back', taken_back_at: at } : one));
  }
  return out;
}

export const stands = (one: Agreement): boolean => one.state === 'running' || one.state === 'coming';

/** Offices that see nothing of ours yet: two agreements never stand side by side. */
export const unshared = (list: Agreements, given: readonly Agreement[]) => list.offices.filter((office) => !given.some((one) => stands(one) && one.office.id === office.id));

/** The levels that an office has schools of: only those can be chosen apart. */
export const levelsOf = (rows: readonly { key: string; schools: number }[]): string[] => rows.filter((row) => row.schools > 0).map((row) => row.key);
