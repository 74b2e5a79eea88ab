/** What votes call for: the server's own C++ in the page itself, quick enough for that and there without a network. */
import { asking as pack } from '$lib/packs/asking';
import { answered, type WordsEngine } from './serve';

/** What emscripten's module gives us of src/wasm/asking. */
interface AskingEngine extends WordsEngine {
  /** The address of the answer, good until the next call. */
  _selami_asked(): number;
  _selami_turns(): number;
  _selami_thinking(): number;
  _selami_several(): number;
}

type Door = '_selami_asked' | '_selami_turns' | '_selami_thinking' | '_selami_several';

export type Advice = 'unmarked' | 'few' | 'teach_again' | 'talk' | 'go_on';
export interface Vote {
  options: readonly { right: boolean; reason: string }[];
  counts: readonly number[];
  /** Of known pupils, in the order of the class list. */
  answers: readonly { pupil: string; choice: number; sure: boolean | null }[];
}
export interface Told {
  advice: Advice;
  right: number;
  of: number;
}
export interface Move {
  from: number;
  to: number;
  was_right: boolean;
  is_right: boolean;
  pupils: string[];
}
export interface Said {
  first: Told;
  second: Told | null;
  movement: { known: number; to_right: number; to_wrong: number; stayed_right: number; stayed_wrong: number; moves: Move[] } | null;
  main: { option: number; count: number; of: number; sure: number; pupils: string[]; more: number } | null;
  opens_tomorrow: boolean;
}

// Built by emcc beside the app, not by Vite: a plain address of our own server, kept by the service worker.
const address = '/wasm/asking.mjs';

export interface TurnsAsked {
  present: readonly { pupil: string; turns: number }[];
  /** Who passed this time. */
  passed: readonly string[];
  draw: number;
  after_question_ms: readonly number[];
  after_answer_ms: readonly number[];
}
interface Waits {
  count: number;
  median_ms: number;
}
export interface TurnsSaid {
  next: string | null;
  spread: { present: number; heard: number; turns: number; most: number; most_turns: number; after_question: Waits; after_answer: Waits };
}

export interface ThinkingAsked {
  opened: boolean;
  closed: boolean;
  question: string;
  /** Pupils who are here. */
  here: readonly string[];
  /** Of the class, as in the roster. */
  names: readonly string[];
  thoughts: readonly { pupil: string; text: string; picture: string }[];
  picks: readonly string[];
  board: readonly string[];
}
export interface ThinkingSaid {
  may_show: boolean;
  /** Answers that say something, without names. */
  thoughts: { pupil: string; text: string; picture: string }[];
  /** What is before the class. */
  shown: { place: number; text: string; picture: string }[];
}

export interface SeveralAsked {
  kind: 'multi' | 'order';
  options: readonly { right: boolean; place: number }[];
  /** Options from 0, by known pupil. */
  answers: readonly (readonly number[])[];
}
export interface SeveralSaid {
  of: number;
  /** Right in every part; null: the question says no right answer. */
  exact: number | null;
  common: { choices: number[]; count: number }[];
  /** Of an order, per option, from 1. */
  mean_place: number[];
}

class Asking {
  private engine = $state.raw<AskingEngine>();
  private coming: Promise<void> | undefined;

  get ready(): boolean {
    return this.engine !== undefined;
  }

  /** Once a page; what did not come is tried again at the next occasion. */
  load(): Promise<void> {
    this.coming ??= (import(/* @vite-ignore */ address) as Promise<{ default: () => Promise<AskingEngine> }>)
      .then((module) => module.default())
      .then((engine) => void (this.engine = engine))
      .catch(() => void (this.coming = undefined));
    return this.coming;
  }

  /** Nothing while the engine is on its way: counts stand for themselves. */
  say(first: Vote, second: Vote | null): Said | undefined {
    return this.said<Said>('_selami_asked', { bounds: pack.bounds, first, second });
  }

  turns(request: TurnsAsked): TurnsSaid | undefined {
    return this.said<TurnsSaid>('_selami_turns', request);
  }

  thinking(request: ThinkingAsked): ThinkingSaid | undefined {
    return this.said<ThinkingSaid>('_selami_thinking', request);
  }

  /** The text with "…" in place of these names; nothing of it while the engine is on its way. */
  nameless(text: string, names: readonly string[]): string {
    const thoughts = [{ pupil: '', text, picture: '' }];
    return this.thinking({ opened: true, closed: true, question: '', here: [], names, thoughts, picks: [], board: [] })?.thoughts[0]?.text ?? '';
  }

  several(request: SeveralAsked): SeveralSaid | undefined {
    return this.said<SeveralSaid>('_selami_several', request);
  }

  private said<T extends object>(door: Door, request: unknown): T | undefined {
    if (!this.engine) return undefined;
    const { engine } = this;
    const said = answered(engine, request, () => engine[door]()) as T | { error: { code: string } };
    return 'error' in said ? undefined : said;
  }
}

export const asking = new Asking();
