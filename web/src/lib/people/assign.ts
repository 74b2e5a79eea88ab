/** Giving a class group a teacher, as a write for the outbox. Pure. */
import { newId } from '$lib/outbox/ids';
import type { Write } from '$lib/outbox/outbox.svelte';
import type { Assignment, TeachingRole } from './types';

export interface Giving {
  staff: string;
  group: string;
  role: TeachingRole;
  subject: string;
}

/** From `since` on, to the end of the school year. Only a guru mapel has a subject. */
export function assigning(school: string, { staff, group, role, subject }: Giving, since: string): { write: Write; made: Omit<Assignment, 'name'> } {
  const id = newId('assignment');
  const body = { staff, group, subject: role === 'mapel' ? subject : '', role, since, until: null };
  return { write: { method: 'PUT', path: `/api/schools/${school}/assignments/${id}`, body }, made: { id, ...body } };
}
