/** Who of a class has answered by card. Pure; of each pupil a state and no judgement: what is right is nobody's business here. */
import type { Member } from '$lib/lesson/types';
import type { Card, Look } from './door';

/** As src/engines/vision/dictionary.hpp: cards are printed from 1 to this. */
export const lastCard = 116;
export const sides = 4;

export interface Standing {
  read: Member[];
  doubtful: Member[];
  /** The side that is up is no option of the question. */
  off: Member[];
  unseen: Member[];
  /** Not seen in this sweep, and their answer is known from before. */
  noted: Member[];
  /** Their number has no card, or a card would be two pupils'. */
  without: Member[];
  /** Nobody's cards, in order. */
  foreign: number[];
}

/** Pupils by the card they hold; whoever has none is in `without`. */
export function holders(members: readonly Member[]): { byCard: Map<number, Member>; without: Member[] } {
  const times = new Map<number, number>();
  for (const { number } of members) times.set(number, (times.get(number) ?? 0) + 1);
  const has = ({ number }: Member) => number >= 1 && number <= lastCard && times.get(number) === 1;
  return { byCard: new Map(members.filter(has).map((member) => [member.number, member])), without: members.filter((member) => !has(member)) };
}

const better = { locked: 2, doubtful: 1, unseen: 0 };

/**
 * Passes of a sweep, and photos, one after the other: a card that was read in a later one has that answer; what was read earlier
 * stays until then.
 */
export class Passes {
  private doubts = new Map<number, number>();
  private before = new Map<number, Card>();
  private now: readonly Card[] = [];
  private others = new Set<number>();

  /** `patience`: in how many pictures a card may be about to count before it is called doubtful. */
  constructor(private readonly patience = 0) {}

  /** The newest state of the pass that runs. `still`: a photo, after which nothing comes that could make it clear. */
  add(look: Look, still = false) {
    this.now = look.cards;
    for (const { number, state } of look.cards) this.doubts.set(number, state !== 'doubtful' ? 0 : still ? this.patience : (this.doubts.get(number) ?? 0) + 1);
    for (const number of look.foreign) this.others.add(number);
  }
  /** The next pass begins; what the last one knows is kept. */
  next() {
    for (const card of this.cards()) this.before.set(card.number, card);
    this.now = [];
  }
  cards(): Card[] {
    const all = new Map(this.before);
    for (const seen of this.now) {
      const waits = seen.state === 'doubtful' && (this.doubts.get(seen.number) ?? 0) < this.patience;
      const card: Card = waits ? { ...seen, state: 'unseen' } : seen;
      const old = all.get(card.number);
      if (!old || better[card.state] >= better[old.state]) all.set(card.number, card);
    }
    return [...all.values()];
  }
  foreign(): number[] {
    return [...this.others].sort((a, b) => a - b);
  }
}

/** Whom a sweep does not wait for. */
export interface Known {
  /** Marked absent. */
  away: ReadonlySet<string>;
  /** Their answer is known. */
  noted: ReadonlySet<string>;
}

/** `options`: how many sides mean something. */
export function standing(members: readonly Member[], passes: Passes, options: number, { away, noted }: Known): Standing {
  const { byCard, without } = holders(members);
  const known = new Map(passes.cards().map((card) => [card.number, card]));
  const out: Standing = { read: [], doubtful: [], off: [], unseen: [], noted: [], without: without.filter((one) => !away.has(one.pupil) && !noted.has(one.pupil)), foreign: passes.foreign() };
  for (const [number, member] of byCard) {
    const card = known.get(number);
    if (card?.state === 'locked') (card.side < options ? out.read : out.off).push(member);
    else if (card?.state === 'doubtful') out.doubtful.push(member);
    else if (noted.has(member.pupil)) out.noted.push(member);
    else if (!away.has(member.pupil)) out.unseen.push(member);
  }
  return out;
}

/** How many cards show each side, without whose they are. */
export function countsOf(passes: Passes, options: number): number[] {
  const counts = new Array<number>(options).fill(0);
  for (const { state, side } of passes.cards()) if (state === 'locked' && side < options) counts[side]! += 1;
  return counts;
}

/** What the cards that count say. */
export function answersOf(members: readonly Member[], passes: Passes, options: number): { pupil: string; side: number }[] {
  const { byCard } = holders(members);
  return passes.cards().flatMap((card) => {
    const member = byCard.get(card.number);
    return member && card.state === 'locked' && card.side < options ? [{ pupil: member.pupil, side: card.side }] : [];
  });
}
