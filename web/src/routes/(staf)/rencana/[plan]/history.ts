/** What can be undone: whole texts of the plan, from pause to pause. Pure. */

const most = 100;

export class History {
  private past: string[] = [];
  private future: string[] = [];
  private now: string;

  constructor(now: string) {
    this.now = now;
  }

  /** The text as it stands after a change. The same text again is no change. */
  mark(text: string): void {
    if (text === this.now) return;
    this.past = [...this.past, this.now].slice(-most);
    this.future = [];
    this.now = text;
  }

  /** Another hand wrote too. Going back further would take away what it wrote, so nothing before this can be undone. */
  begin(text: string): void {
    if (text === this.now) return;
    this.past = [];
    this.future = [];
    this.now = text;
  }

  /** The text before the last change; undefined when there is none. */
  back(): string | undefined {
    const before = this.past.pop();
    if (before === undefined) return undefined;
    this.future.push(this.now);
    this.now = before;
    return before;
  }

  forth(): string | undefined {
    const after = this.future.pop();
    if (after === undefined) return undefined;
    this.past.push(this.now);
    this.now = after;
    return after;
  }

  get canGoBack() {
    return this.past.length > 0;
  }
  get canGoForth() {
    return this.future.length > 0;
  }
}
