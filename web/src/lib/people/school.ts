import { session } from '$lib/session.svelte';
import type { Role, SchoolName } from '$lib/api/types';

/** The schools in which this person has one of these roles, each once. Practice is no school. */
function schoolsWith(roles: readonly Role[]): SchoolName[] {
  const found = new Map<string, SchoolName>();
  for (const grant of session.me?.grants ?? []) {
    if (roles.includes(grant.role) && grant.school && !grant.practice && !found.has(grant.school.id)) found.set(grant.school.id, grant.school);
  }
  return [...found.values()];
}

/** The schools at whose desk this person sits in the role in use. */
export function mySchools(): SchoolName[] {
  return schoolsWith(session.role === 'operator' || session.role === 'principal' ? [session.role] : ['operator', 'principal']);
}

/** The schools in which this person teaches. */
export const taughtSchools = (): SchoolName[] => schoolsWith(['teacher']);

/** The school whose desk this is now: of several, the one that was chosen on this phone. */
export function mySchool(): SchoolName | undefined {
  const schools = mySchools();
  return schools.find((one) => one.id === session.chosenSchool) ?? schools[0];
}

/** The name of one of this person's schools. */
export const schoolName = (id: string): string => schoolsWith(['teacher', 'operator', 'principal']).find((one) => one.id === id)?.name ?? '';

/** For the line under a title: the desk's school, where there is more than one; else nothing. */
export function deskName(): string {
  return mySchools().length > 1 ? (mySchool()?.name ?? '') : '';
}

/** In a list over all schools in which somebody has this role: which one a row is of. For everybody with one school this is empty. */
export function schoolOf(id: string | undefined, role: Role = 'teacher'): string {
  const schools = schoolsWith([role]);
  return schools.length > 1 ? (schools.find((one) => one.id === id)?.name ?? '') : '';
}
