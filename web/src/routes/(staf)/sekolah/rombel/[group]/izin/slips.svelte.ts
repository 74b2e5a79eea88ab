/** Consent slips that came back, a row a pupil. Every tap writes the whole row; without network it waits in the outbox. No DOM. */
import type { Asking } from '$lib/api/types';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { GroupPage, Member } from '$lib/people/types';

/** In the order of the printed slip. */
export const kinds = ['device', 'sample', 'photo_voice', 'family'] as const;
export type Kind = (typeof kinds)[number];
export type Slip = Record<Kind, boolean>;
type Written = Asking<'ConsentSlipIn'>;
/** A slip as it is here: not back is one that nobody has answered. */
type Said = Slip & { back: boolean };

const all = (given: boolean, back = true): Said => ({ device: given, sample: given, photo_voice: given, family: given, back });
const ticked = ({ device, sample, photo_voice, family }: Slip): Slip => ({ device, sample, photo_voice, family });

export class SlipDesk {
  givenBy = $state('');
  /** A tap that would erase what is kept of the child: it waits for a second word. */
  asking = $state.raw<{ member: Member; said: Said }>();
  /** What was just ticked here and the last reading does not know yet. */
  private said = $state.raw<Record<string, Said>>({});
  members = $derived.by(() => this.page.value?.members ?? []);
  back = $derived.by(() => this.members.filter((one) => this.returned(one)).length);

  constructor(
    private readonly school: string,
    readonly page: Reading<GroupPage>,
    givenBy: string
  ) {
    this.givenBy = givenBy;
  }

  returned(member: Member): boolean {
    return this.waiting(member)?.back ?? member.returned;
  }

  slip(member: Member): Slip {
    return ticked(this.waiting(member) ?? member);
  }

  tick(member: Member, kind: Kind, given: boolean) {
    this.wish(member, { ...this.slip(member), [kind]: given, back: true });
  }

  tickAll(member: Member, given: boolean) {
    this.wish(member, all(given));
  }

  /** The slip was ticked by mistake: nobody has answered. */
  notBack(member: Member) {
    this.wish(member, all(false, false));
  }

  confirm() {
    if (this.asking) this.put(this.asking.member, this.asking.said);
    this.asking = undefined;
  }

  /** Only a consent that the server knows can have let anything be kept: a tick that still lies here is mended without a word. */
  private wish(member: Member, said: Said) {
    const ends = (['sample', 'photo_voice'] as const).some((kind) => member[kind] && this.slip(member)[kind] && !said[kind]);
    if (ends) this.asking = { member, said };
    else this.put(member, said);
  }

  /** Also what lies in the outbox since before this page was opened. */
  private waiting(member: Member): Said | undefined {
    const last = outbox.unsent.findLast((one) => one.path.startsWith(this.place(member.pupil)))?.body as Written | undefined;
    return this.said[member.pupil] ?? (last ? { ...ticked(last), back: last.back ?? true } : undefined);
  }

  private place = (pupil: string) => `/api/schools/${this.school}/pupils/${pupil}/consents/`;

  private put(member: Member, said: Said) {
    this.said = { ...this.said, [member.pupil]: said };
    const body: Written = { ...ticked(said), given_by: this.givenBy, back: said.back ? null : false };
    const sent = outbox.send({ method: 'PUT', path: this.place(member.pupil) + newId('consent'), body, key: `slip:${member.pupil}` });
    void sent.outcome.then(async () => {
      await this.page.refresh();
      if (this.said[member.pupil] !== said) return; // ticked again meanwhile
      const { [member.pupil]: _, ...others } = this.said;
      this.said = others;
    });
  }
}
