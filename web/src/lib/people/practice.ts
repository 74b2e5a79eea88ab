/** Kelas latihan: which school is the own practice school. Known from the phone's own copy, so without a network too. */
import { session } from '$lib/session.svelte';

/** True when what is shown lies in the practice class: the page says so. */
export function isPractice(school: string | undefined): boolean {
  return school !== undefined && (session.me?.grants ?? []).some((grant) => grant.practice && grant.school?.id === school);
}

/** Is there a practice class? */
export function practises(): boolean {
  return (session.me?.grants ?? []).some((grant) => grant.practice);
}
