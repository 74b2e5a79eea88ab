/** What teachers of a school say is near it: read once, kept on the phone, with unsent writes laid over. */
import { packsReading } from '$lib/contexts/city-packs';
import { reading, type Reading } from '$lib/local';
import type { Answer, Asking } from '$lib/api/types';
import type { Near } from '$lib/engine/compose';
import type { Command } from '$lib/outbox/reducer';

export type SchoolContext = Answer<'SchoolContext'>;
export type SchoolContexts = Answer<'SchoolContexts'>;
export type ContextIn = Asking<'ContextIn'>;

export const nearPath = (school: string) => `/api/schools/${school}/contexts`;

/** Opened where a plan may be begun, so that it is there without a network. */
export const warmNear = async (schools: readonly string[]) => {
  for (const school of schools) await Promise.all([nearReading(school).open(), packsReading(school).open()]);
};
export const nearReading = (school: string): Reading<SchoolContexts> => reading<SchoolContexts>(nearPath(school));

/** By name, as it will be once all is sent. Each unsent write counts as a version: the next one is made from it. */
export function nearWithUnsent(known: readonly SchoolContext[], unsent: readonly Command[], school: string, by: string): SchoolContext[] {
  let out = [...known];
  for (const command of unsent) {
    const [head, id] = command.path.split(/\/(?=[^/]+$)/);
    if (head !== nearPath(school) || !id) continue;
    out = out.filter((one) => one.id !== id);
    if (command.method !== 'PUT') continue;
    const { base, name, about = '', question = '', subjects = [] } = command.body as ContextIn;
    out.push({ id, name, about, question, subjects, version: base + 1, saved_by: by, saved_at: command.at });
  }
  return out.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** As Susun's engine takes them. */
export const forEngine = (contexts: readonly SchoolContext[]): Near[] => contexts.map(({ id, name, question, subjects }) => ({ id, name, question, subjects }));
