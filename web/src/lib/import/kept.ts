/** The plans of /coba: they lie on this phone alone, until they are erased or a week old (decision 30). */
import type { Note } from '$lib/engine/document';
import { Kept } from '$lib/local/kept';
import type { Brought } from './origins';

export interface Trial extends Brought {
  id: string;
  notes: Note[];
  /** What was written below a saran and not yet taken over, by its place. */
  typed: Record<string, string | number | string[]>;
  /** When it was last changed, ms by this phone's clock. */
  at: number;
}

const trials = new Kept<Trial[]>('coba');
/** What stands in the box for pasting. */
export const pasted = new Kept<string>('coba-tempel');

const weekMs = 7 * 86_400_000;
const most = 5;

/** Those that stay, newest first. */
export function staying(all: readonly Trial[], now: number): Trial[] {
  return all.filter((trial) => Math.abs(now - trial.at) <= weekMs).sort((a, b) => b.at - a.at).slice(0, most);
}

let writing: Promise<unknown> = Promise.resolve();
/** One after the other: each change is made of what the one before has left. */
function change(edit: (all: Trial[]) => Trial[]): Promise<void> {
  const done = writing.then(async () => trials.put(edit((await trials.read()) ?? [])));
  writing = done.catch(() => undefined);
  return done;
}

export async function keptTrials(now: number): Promise<Trial[]> {
  await writing;
  const all = (await trials.read()) ?? [];
  const stay = staying(all, now);
  if (stay.length < all.length) await change((found) => staying(found, now));
  return stay;
}

export const keepTrial = (trial: Trial) => change((all) => staying([trial, ...all.filter((one) => one.id !== trial.id)], trial.at));
export const forgetTrial = (id: string) => change((all) => all.filter((one) => one.id !== id));
