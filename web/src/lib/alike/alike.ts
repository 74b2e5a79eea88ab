/** Alike answers stand together: the same C++ as `selami answers group`, in a worker of the page: works without a network. */
import { Calls, type Worked } from '$lib/engine/calls';
import type { AlikeQuestion } from './alike-worker';

export interface Answer {
  id: string;
  text: string;
}
/** What the teacher has said so far. */
export interface Judged {
  id: string;
  level: number;
}
/** Duplicates and near-duplicates: at least two, which may be proposed one level together, each visible. */
export interface Group {
  ids: string[];
  /** The one that is most like the others. */
  medoid: string;
}
/** `id`, not judged yet, reads like `like`, which was judged `level`. Never a decision. */
export interface Suggestion {
  id: string;
  like: string;
  level: number;
}
export interface Alike {
  /** All ids; alike answers beside each other, a group's in one stretch. */
  order: string[];
  groups: Group[];
  suggestions: Suggestion[];
}

export type AlikeWorker = Worked<AlikeQuestion, unknown>;

export class Aliker {
  private readonly calls: Calls<AlikeQuestion, unknown>;

  constructor(make: () => AlikeWorker) {
    this.calls = new Calls(make);
  }

  async ask(question: string, answers: readonly Answer[], judged: readonly Judged[]): Promise<Alike> {
    const plain: Alike = { order: answers.map(({ id }) => id), groups: [], suggestions: [] };
    if (answers.length < 2) return plain;
    // Only what the engine knows, and no proxies of the page's own state: a worker takes none.
    const asked = { question, answers: answers.map(({ id, text }) => ({ id, text })), judged: judged.map(({ id, level }) => ({ id, level })) };
    const said = (await this.calls.ask(asked).catch(() => undefined)) as Alike | { error: unknown } | undefined;
    return said && 'order' in said ? said : plain;
  }
}

const aliker = new Aliker(() => new Worker(new URL('./alike-worker.ts', import.meta.url), { type: 'module' }) as unknown as AlikeWorker);

/** Where the engine is not on this phone (no network and never loaded), the answers as they came: judging never waits for it. */
export function alike(question: string, answers: readonly Answer[], judged: readonly Judged[]): Promise<Alike> {
  return aliker.ask(question, answers, judged);
}
