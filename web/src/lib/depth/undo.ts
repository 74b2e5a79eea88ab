/** What was judged on this visit, to be taken back step by step; a group's levels at once. In this tab's own store: it survives a reload, no longer. */

export interface Step {
  pieces: readonly { pupil: string; response: string | null; team: string; before: number | null; /** The try that was judged. */ version?: string | null }[];
  level: number | null;
}

const most = 100;

export class Steps {
  constructor(private readonly store: string) {}

  all(): readonly Step[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.store) ?? '[]') as Step[];
    } catch {
      return []; // a browser without a store, or something else under this name
    }
  }
  keep(steps: readonly Step[]): readonly Step[] {
    const kept = steps.slice(-most);
    try {
      sessionStorage.setItem(this.store, JSON.stringify(kept));
    } catch {
      // Full, or there is none: undoing then ends with the page.
    }
    return kept;
  }
}
