/**
 * Recordings of questions on the teacher's phone: what waits here to be sent, else the copy that came after the plans, else the server's. Copies
 * go the way of all copies, and as soon as no plan and no lesson on this phone names them.
 */
import { getFile } from '$lib/api/client';
import { keptLessons } from '$lib/lesson/local';
import type { PlanView } from '$lib/lesson/types';
import { fromBase64, toBase64 } from '$lib/local/base64';
import { database, ofAccount } from '$lib/local/database';
import { readDevice } from '$lib/local/device';
import { copiesUnder, dropCopy, keepCopy, readCopy } from '$lib/local/reads.svelte';
import { outbox } from '$lib/outbox/outbox.svelte';

interface Copy {
  type: string;
  base64: string;
}

/** About a hundred questions; a phone with more fetches the others when they are asked. */
const roomMost = 5_000_000;
const prefix = '/api/sounds/';
export const soundPath = (sound: string) => prefix + sound;

export async function keepSound(account: string, sound: string, bytes: Uint8Array, type: string): Promise<void> {
  await keepCopy(account, soundPath(sound), { type, base64: toBase64(bytes) } satisfies Copy, Date.now());
}
export const dropSound = (account: string, sound: string): Promise<void> => dropCopy(account, soundPath(sound));

/** What this phone has; no server is asked. */
export async function soundHere(account: string, sound: string): Promise<Blob | undefined> {
  const waiting = await (await database()).get('photos', [account, sound]).catch(() => undefined);
  if (waiting) return new Blob([waiting.bytes as Uint8Array<ArrayBuffer>], { type: waiting.type ?? '' });
  const copy = (await readCopy<Copy>(account, soundPath(sound)))?.value;
  return copy && new Blob([fromBase64(copy.base64)], { type: copy.type });
}

/** `from`: where the server has it for whoever asks. With a bearer it is another's phone: nothing is kept. Nothing: not in reach. */
export async function soundOf(account: string, sound: string, from = soundPath(sound), bearer?: string): Promise<Blob | undefined> {
  const here = bearer === undefined ? await soundHere(account, sound) : undefined;
  if (here) return here;
  const outcome = await getFile(from, undefined, bearer);
  if (!outcome.ok) return undefined;
  if (bearer === undefined) await keepSound(account, sound, new Uint8Array(await outcome.value.arrayBuffer()), outcome.value.type);
  return outcome.value;
}

interface Named {
  steps?: readonly { questions?: readonly { sound?: string }[] }[];
}
/** What a plan's text names. */
export const soundsIn = (body: Named | undefined): string[] => (body?.steps ?? []).flatMap((step) => step.questions ?? []).flatMap(({ sound }) => (sound ? [sound] : []));

/**
 * What lessons, half-written plans and plans on this phone name, in this order. `changed`: a plan whose newest text is the draft or nowhere: what
 * the server last said of it and what is on its way are older.
 */
async function named(account: string, changed = ''): Promise<Set<string>> {
  const plans = (await copiesUnder<Partial<PlanView>>(account, '/api/plans/')).filter((one) => one.body !== undefined && one.plan?.id !== changed);
  const drafts = await copiesUnder<{ body?: Named }>(account, 'draft:');
  const unsent = outbox.unsent.filter(({ path }) => changed === '' || path !== `/api/plans/${changed}`).map((command) => command.body as { body?: Named });
  // As the server has it (src/teaching/sounds.sql): what is a plan's goes with the plan, once no lesson with it is under way.
  const asked = (await keptLessons(account)).flatMap(({ view }) => (view.questions ?? []).filter(({ origin }) => view.ended_at === null || origin === ''));
  const lessons = asked.flatMap(({ sound }) => (sound ? [sound] : []));
  return new Set([...lessons, ...[...drafts, ...unsent, ...plans].flatMap((one) => soundsIn(one.body))]);
}

export const isNamed = async (account: string, sound: string, changed = ''): Promise<boolean> => (await named(account, changed)).has(sound);

/** After the plans and classes. False: the network went; the next time goes on. */
export async function bringSounds(account: string, room = roomMost): Promise<boolean> {
  const wanted = await named(account);
  const paths = (await keysOf(account)).filter((path) => path.startsWith(prefix));
  for (const path of paths) if (!wanted.has(path.slice(prefix.length))) await dropCopy(account, path);
  const missing = [...wanted].filter((sound) => !paths.includes(soundPath(sound)));
  if (missing.length === 0) return true;
  let used = (await copiesUnder<Copy>(account, prefix)).reduce((sum, { base64 }) => sum + base64.length, 0);
  for (const sound of missing) {
    if (used >= room) return true;
    if (await (await database()).get('photos', [account, sound])) continue;
    const outcome = await getFile(soundPath(sound));
    if (!outcome.ok && outcome.offline) return false;
    // Whoever signed out meanwhile had their copies wiped: none may come after that.
    if ((await readDevice()).account !== account) return false;
    if (!outcome.ok) continue;
    const bytes = new Uint8Array(await outcome.value.arrayBuffer());
    await keepSound(account, sound, bytes, outcome.value.type);
    used += bytes.length * 1.34;
  }
  return true;
}

async function keysOf(account: string): Promise<string[]> {
  try {
    return (await (await database()).getAllKeys('reads', ofAccount(account))).map(([, path]) => path);
  } catch {
    return [];
  }
}
