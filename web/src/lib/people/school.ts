import { session } from '$lib/session.svelte';
import type { SchoolName } from '$lib/api/types';

/** The school whose desk this is: that of the role in use. Somebody with two schools works in the first. */
export function mySchool(): SchoolName | undefined {
  const desks = session.role === 'operator' || session.role === 'principal' ? [session.role] : ['operator', 'principal'];
  return session.me?.grants?.find((grant) => desks.includes(grant.role) && grant.school)?.school ?? undefined;
}
