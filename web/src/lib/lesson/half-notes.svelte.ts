/**
 * Notes about children that were begun and not saved: on this phone alone, so that a browser closed in the middle takes no words away.
 * Each names its pupil: it goes from the phone with an erased pupil's other traces.
 */
import { dropCopy, keepCopy, readCopy } from '$lib/local/reads.svelte';

interface Half {
  pupil: string;
  text: string;
}
/** By what is written: a new note by its pupil, a changed one by its own id. */
type Halves = Readonly<Record<string, Half>>;

export class HalfNotes {
  private kept = $state.raw<Halves>({});

  constructor(
    private readonly account: string,
    private readonly lesson: string
  ) {}

  private get key() {
    return `draft:anecdotes/${this.lesson}`;
  }

  async open(): Promise<void> {
    this.kept = (await readCopy<Halves>(this.account, this.key))?.value ?? {};
  }

  textOf(note: string): string | undefined {
    return this.kept[note]?.text;
  }

  keep(note: string, pupil: string, text: string) {
    this.become({ ...this.kept, [note]: { pupil, text } });
  }

  drop(note: string) {
    const { [note]: _, ...others } = this.kept;
    this.become(others);
  }

  private become(halves: Halves) {
    this.kept = halves;
    void (Object.keys(halves).length === 0 ? dropCopy(this.account, this.key) : keepCopy(this.account, this.key, halves, Date.now()));
  }
}
