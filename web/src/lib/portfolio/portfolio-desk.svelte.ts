/** A pupil's own choices: by the pupil at its seat, or by the teacher together with the child. Writes go through the outbox; reading needs the network. */
import { get, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { serverNow } from '$lib/clock';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';

export type Portfolio = Answer<'Portfolio'>;
export type Piece = Answer<'PortfolioPiece'>;
export type Choice = Answer<'PortfolioChoice'>;

export class PortfolioDesk {
  view = $state.raw<Portfolio>();
  problem = $state.raw<Problem>();
  offline = $state(false);

  constructor(
    readonly path: string,
    private readonly bearer?: string
  ) {}

  async open(): Promise<this> {
    const outcome = await get<Portfolio>(this.path, this.bearer ? { bearer: this.bearer } : {});
    this.offline = !outcome.ok && outcome.offline;
    this.problem = outcome.ok || outcome.offline ? undefined : outcome.problem;
    if (outcome.ok) this.view = outcome.value;
    return this;
  }

  choose(choice: Choice, why: string) {
    this.put(newId('piece'), choice.origin, choice.of, why);
  }

  /** The same piece with another reason. */
  sayWhy(piece: Piece, why: string) {
    this.put(piece.piece, piece.origin, piece.of, why);
  }

  takeBack(piece: Piece) {
    this.send('DELETE', piece.piece, {});
  }

  private put(piece: string, origin: Piece['origin'], of: string, why: string) {
    this.send('PUT', piece, { origin, of, why: why.trim(), at: serverNow() });
  }

  /** Shown as the server has it: what is on its way is looked for again once it is in. */
  private send(method: 'PUT' | 'DELETE', piece: string, body: object) {
    const sent = outbox.send({ method, path: `${this.path}/${piece}`, body, key: `portfolio:${piece}` });
    void sent.outcome.then((settled) => {
      if (settled.end === 'refused') {
        this.problem = settled.problem;
        outbox.seen(sent.id);
      }
      void this.open();
    });
  }
}
