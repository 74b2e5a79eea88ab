/** Groups that a teacher made ready for the next lesson of a class: on this phone alone, pupils' ids and nothing of why they are together. */
import { keepCopy, readCopy } from '$lib/local/reads.svelte';

const key = (group: string) => `local:prepared-teams/${group}`;

export async function keepPrepared(account: string, group: string, teams: readonly (readonly string[])[]): Promise<void> {
  await keepCopy(account, key(group), teams, Date.now());
}

/** None: nothing was made ready, or it was taken. */
export async function readPrepared(account: string, group: string): Promise<readonly (readonly string[])[]> {
  return (await readCopy<string[][]>(account, key(group)))?.value ?? [];
}

export const forgetPrepared = (account: string, group: string): Promise<void> => keepPrepared(account, group, []);
