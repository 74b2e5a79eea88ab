import { ProfileDesk } from './profile-desk.svelte';

export async function load() {
  return { desk: await new ProfileDesk().open() };
}
