import { session } from '$lib/session.svelte';

/** The schools that somebody heads or accompanies, each once. */
export function schoolsSeen() {
  const grants = (session.me?.grants ?? []).filter((grant) => (grant.role === 'principal' || grant.role === 'supervisor') && grant.school);
  return [...new Map(grants.map((grant) => [grant.school!.id, grant.school!])).values()];
}
