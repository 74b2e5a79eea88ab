/**
 * A pupil's own profile on the phone that has its seat: read once with a network, kept beside the seat (it goes with it, when the phone goes to
 * the next child), written through the outbox. No seat of its own: this page opens with a reload, so that the lesson's page is not alive beside it.
 */
import { get, getFile, type Problem } from '$lib/api/client';
import { serverNow } from '$lib/clock';
import { Kept as Store } from '$lib/local/kept';
import { outbox } from '$lib/outbox/outbox.svelte';
import { evidencePath, laid, ownProfile, type Dimension, type EvidenceIn, type Profile, type Thing } from '$lib/profile/profile';

/** The part of a seat (../seat.svelte.ts) that this page uses; the rest is handed back as it was. */
interface Kept {
  token: string;
  name: string;
  lesson: string;
  drafts?: Record<string, string>;
  profile?: Profile;
}
const store = new Store<Kept>('seat');
/** A draft's key, beside those of questions and of the journal, which they cannot be. */
const draftOf = (dimension: string, thing: string) => `profil/${dimension}/${thing}`;

export class ProfileDesk {
  kept = $state.raw<Kept>();
  problem = $state.raw<Problem>();
  offline = $state(false);
  profile = $derived(this.kept?.profile);

  /** Whoever sits here. Nobody: the page says where to join. */
  async open(): Promise<this> {
    this.kept = await store.read();
    if (!this.kept) return this;
    const { token } = this.kept;
    // The same account as the seat's, so that what it still has to send goes, too.
    await outbox.belongTo(`seat/${token.slice(0, 12)}`, token);
    await this.bring();
    return this;
  }

  async bring(): Promise<void> {
    const token = this.kept?.token;
    if (!token) return;
    const outcome = await get<Profile>(ownProfile, { bearer: token, quiet: true });
    if (this.kept?.token !== token) return;
    this.offline = !outcome.ok && outcome.offline;
    this.problem = outcome.ok || outcome.offline ? undefined : outcome.problem;
    // An answer that left before the own words arrived does not know of them.
    if (outcome.ok) this.keep({ profile: laid(outcome.value, outbox.unsent, ownProfile) });
  }

  choose(dimension: Dimension, thing: Thing, words: string) {
    this.put(dimension, thing, { chosen: true, words, at: serverNow() });
  }
  giveUp(dimension: Dimension, thing: Thing) {
    this.put(dimension, thing, { chosen: false, words: '', at: serverNow() });
  }
  private put(dimension: Dimension, thing: Thing, body: EvidenceIn) {
    if (!this.profile) return;
    const path = evidencePath(ownProfile, dimension.id, thing.id);
    const sent = outbox.send({ method: 'PUT', path, body, key: path });
    this.keep({ profile: laid(this.profile, [{ path, body }], ownProfile) });
    this.type(dimension.id, thing.id, undefined);
    void sent.outcome.then((settled) => {
      if (settled.end !== 'refused') return;
      outbox.seen(sent.id);
      void this.bring().then(() => (this.problem = settled.problem));
    });
  }

  draft(dimension: string, thing: string): string {
    return this.kept?.drafts?.[draftOf(dimension, thing)] ?? '';
  }
  type(dimension: string, thing: string, words: string | undefined) {
    const { [draftOf(dimension, thing)]: _, ...others } = this.kept?.drafts ?? {};
    this.keep({ drafts: words === undefined ? others : { ...others, [draftOf(dimension, thing)]: words } });
  }

  /** An own picture: fetched for this page, kept nowhere on a phone that goes from child to child. */
  async picture(work: string): Promise<Blob | 'coming' | 'offline'> {
    const outcome = await getFile(`/api/seat/works/${work}/picture`, undefined, this.kept?.token);
    return outcome.ok ? outcome.value : outcome.offline ? 'offline' : 'coming';
  }

  private keep(change: Partial<Kept>) {
    if (!this.kept) return;
    this.kept = { ...this.kept, ...change };
    void store.put(this.kept);
  }
}
