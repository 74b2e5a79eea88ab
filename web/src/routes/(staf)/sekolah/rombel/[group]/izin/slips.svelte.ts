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

const all = (given: boolean): Slip => ({ device: given, sample: given, photo_voice: given, family: given });
const ticked = ({ device, sample, photo_voice, family }: Slip): Slip => ({ device, sample, photo_voice, family });

export class SlipDesk {
  givenBy = $state('');
  /** What was just ticked here and the last reading does not know yet. */
  private said = $state.raw<Record<string, Slip>>({});
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
    return member.returned || this.waiting(member) !== undefined;
  }

  slip(member: Member): Slip {
    return this.waiting(member) ?? ticked(member);
  }

  tick(member: Member, kind: Kind, given: boolean) {
    this.put(member, { ...this.slip(member), [kind]: given });
  }

  tickAll(member: Member, given: boolean) {
    this.put(member, all(given));
  }

  /** Also what lies in the outbox since before this page was opened. */
  private waiting(member: Member): Slip | undefined {
    const last = outbox.unsent.findLast((one) => one.path.startsWith(this.place(member.pupil)));
    return this.said[member.pupil] ?? (last ? ticked(last.body as Written) : undefined);
  }

  private place = (pupil: string) => `/api/schools/${this.school}/pupils/${pupil}/consents/`;

  private put(member: Member, slip: Slip) {
    this.said = { ...this.said, [member.pupil]: slip };
    const body: Written = { ...slip, given_by: this.givenBy };
    const sent = outbox.send({ method: 'PUT', path: this.place(member.pupil) + newId('consent'), body, key: `slip:${member.pupil}` });
    void sent.outcome.then(async () => {
      await this.page.refresh();
      if (this.said[member.pupil] !== slip) return; // ticked again meanwhile
      const { [member.pupil]: _, ...others } = this.said;
      this.said = others;
    });
  }
}
