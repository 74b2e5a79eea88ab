import { session } from '$lib/session.svelte';
import type { SchoolName } from '$lib/api/types';

/** The school whose desk this is: that of the role in use. Somebody with two schools works in the first. */
export function mySchool(): SchoolName | undefined {
  const desks = session.role === 'operator' || session.role === 'principal' ? [session.role] : ['operator', 'principal'];
  return session.me?.grants?.find((grant) => desks.includes(grant.role) && grant.school)?.school ?? undefined;
}

/** Whoever teaches in two schools reads which one a class is of; for everybody else this is empty. Practice is no school. */
export function schoolOf(id: string): string {
  const names = new Map((session.me?.grants ?? []).flatMap((grant) => (grant.role === 'teacher' && grant.school && !grant.practice ? [[grant.school.id, grant.school.name] as const] : [])));
  return names.size > 1 ? (names.get(id) ?? '') : '';
}
