/** Copies of what was read, per account: shown at once, then replaced by the server's answer. */
import { get, type CallOptions, type Problem } from '$lib/api/client';
import { database, ofAccount } from './database';

/** What a page shows of one address. `overlay` lays unsent writes over it (derive it from `outbox.unsent`, or from `outbox.over` this). */
export class Reading<T> {
  /** The newest value known, or undefined before the first. */
  value = $state.raw<T>();
  /** When `value` was asked for, ms: what the server took later it may not know. */
  at = $state<number>();
  /** True until the server has answered or failed this time. */
  busy = $state(true);
  /** Why the newest try failed; `value` may still be there from before. */
  problem = $state.raw<Problem>();
  offline = $state(false);

  private asked = 0;

  constructor(
    readonly path: string,
    private readonly account: string | null,
    private readonly options: CallOptions = {}
  ) {}

  /** First the copy, then the server. Resolves when there is something to show, or it is known that there is not. */
  async open(): Promise<this> {
    const copy = this.account === null ? undefined : await readCopy<T>(this.account, this.path);
    if (copy) {
      this.value = copy.value;
      this.at = copy.at;
      void this.refresh();
    } else {
      await this.refresh();
    }
    return this;
  }

  async refresh(): Promise<void> {
    const mine = ++this.asked;
    this.busy = true;
    const asked = Date.now();
    const outcome = await get<T>(this.path, this.options);
    if (mine !== this.asked) return; // a later question is under way
    this.busy = false;
    if (outcome.ok) {
      this.value = outcome.value;
      this.at = asked;
      this.problem = undefined;
      this.offline = false;
      if (this.account !== null) await keepCopy(this.account, this.path, outcome.value, asked);
      return;
    }
    this.offline = outcome.offline;
    this.problem = outcome.problem;
    // Gone, or no longer this person's: the copy must not outlive that.
    if (this.account !== null && (outcome.status === 403 || outcome.status === 404)) {
      this.value = undefined;
      await dropCopy(this.account, this.path);
    }
  }
}

export async function readCopy<T>(account: string, path: string): Promise<{ value: T; at: number } | undefined> {
  try {
    const row = await (await database()).get('reads', [account, path]);
    return row && { value: row.value as T, at: row.at };
  } catch {
    return undefined;
  }
}

/** All copies of an account under addresses that begin so. */
export async function copiesUnder<T>(account: string, prefix: string): Promise<T[]> {
  try {
    const rows = await (await database()).getAll('reads', IDBKeyRange.bound([account, prefix], [account, `${prefix}\uffff`]));
    return rows.map((row) => row.value as T);
  } catch {
    return [];
  }
}

/** A copy that cannot be kept (disk full, no storage) is only a slower next start. */
export async function keepCopy(account: string, path: string, value: unknown, at: number): Promise<void> {
  try {
    await (await database()).put('reads', { account, path, value, at });
  } catch {
    /* see above */
  }
}

export async function dropCopy(account: string, path: string): Promise<void> {
  try {
    await (await database()).delete('reads', [account, path]);
  } catch {
    /* nothing there to drop */
  }
}

/** The copies of one account leave the phone. Its unsent work does not. */
export async function wipeReads(account: string): Promise<void> {
  await (await database()).delete('reads', ofAccount(account));
}
