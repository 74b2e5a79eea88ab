/** The ideas of a class, and what its teacher wants of them. No DOM. */
import { serverNow } from '$lib/clock';
import { withWishes, type RevisitIdea, type Revisits, type Wanted } from '$lib/lesson/ingat';
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';

export interface Turn {
  name: RevisitIdea['when'] | 'first' | 'aside';
  ideas: RevisitIdea[];
}

/** As they follow each other: brought forward, by when they come, set aside. */
export function turnsOf(ideas: readonly RevisitIdea[]): Turn[] {
  const out: Turn[] = [];
  for (const one of ideas) {
    const name = one.wanted === '' ? one.when : one.wanted === 'first' ? 'first' : 'aside';
    const turn = out.find((each) => each.name === name);
    if (turn) turn.ideas.push(one);
    else out.push({ name, ideas: [one] });
  }
  return out;
}

export class IdeasDesk {
  /** Acknowledged since the copy that the page shows. */
  private done = $state.raw<ReadonlyMap<string, Wanted>>(new Map());

  constructor(
    private readonly group: string,
    readonly page: Reading<Revisits>
  ) {}

  private get path() {
    return `/api/groups/${this.group}/revisits/`;
  }
  private wishes = $derived.by(() => {
    const unsent = outbox.unsent.filter((one) => one.path.startsWith(this.path)).map((one): [string, Wanted] => [one.path.slice(this.path.length), (one.body as { wanted: Wanted }).wanted]);
    return new Map([...this.done, ...unsent]);
  });

  get subjects() {
    return (this.page.value?.subjects ?? []).map(({ subject, ideas }) => ({ subject, turns: turnsOf(withWishes(ideas, this.wishes)) }));
  }

  want(idea: RevisitIdea, wanted: Wanted) {
    const sent = outbox.send({ method: 'PUT', path: this.path + idea.id, body: { wanted, at: serverNow() }, key: `ingat:${this.group}:${idea.id}` });
    void sent.outcome.then(async (settled) => {
      if (settled.end !== 'refused' && settled.end !== 'replaced') this.done = new Map([...this.done, [idea.id, wanted]]);
      await this.page.refresh();
      this.done = new Map([...this.done].filter(([id]) => id !== idea.id));
    });
  }
}
