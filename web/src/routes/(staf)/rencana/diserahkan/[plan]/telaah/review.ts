/** A review form as it is filled in: what a person wrote on top of the drafts. Pure. */
import type { Command } from '$lib/outbox/reducer';
import type { Review, ReviewForm, ReviewPage } from '../../../wire';

export interface Line {
  item: string;
  /** Given by a person; nothing is filled in by itself. */
  number: number | null;
  feedback: string;
  /** The feedback is still the draft, word for word. */
  drafted: boolean;
}
export interface Filled {
  id: string;
  lines: Line[];
  strengths: string;
  improve: string;
  advice: string;
  sentAt: number | null;
}
export type Body = Review['body'];

const reviewsOf = (plan: string) => `/api/submitted-plans/${plan}/reviews/`;
export const reviewPath = (plan: string, id: string) => reviewsOf(plan) + id;

interface Saved {
  id: string;
  body: Body | undefined;
  sentAt: number | null;
}

/** What is known of this reader's own review: the server's word with the writes of this phone laid over it. */
export function saved(page: ReviewPage, unsent: readonly Command[], plan: string): Saved | undefined {
  let out: Saved | undefined = page.mine ? { id: page.mine.id, body: page.mine.body, sentAt: page.mine.sent_at } : undefined;
  for (const command of unsent) {
    if (!command.path.startsWith(reviewsOf(plan))) continue;
    const [id = '', part] = command.path.slice(reviewsOf(plan).length).split('/');
    if (part === undefined) {
      const said = command.body as { form: string; body: Body };
      if (said.form === page.form.id) out = { id, body: said.body, sentAt: out?.id === id ? out.sentAt : null };
    } else if (part === 'sent' && out?.id === id) {
      out = { ...out, sentAt: command.method === 'DELETE' ? null : command.at };
    }
  }
  return out;
}

/** The form to fill in: drafts where nothing was written yet, no number where none was given. */
export function filled(form: ReviewForm, known: Saved | undefined, id: string): Filled {
  const lines = form.items.map((item): Line => {
    const said = known?.body?.items.find((each) => each.item === item.id);
    const feedback = said ? said.feedback : item.draft;
    return { item: item.id, number: said?.number ?? null, feedback, drafted: feedback !== '' && feedback === item.draft };
  });
  const { strengths = '', improve = '', advice = '' } = known?.body ?? {};
  return { id: known?.id ?? id, lines, strengths, improve, advice, sentAt: known?.sentAt ?? null };
}

export function bodyOf({ lines, strengths, improve, advice }: Filled): Body {
  return { items: lines.map(({ item, number, feedback }) => ({ item, number, feedback: feedback.trim() })), strengths, improve, advice };
}

/** Neighbours of one group stand together under its name. */
export function groups(form: ReviewForm): { name: string; items: { item: ReviewForm['items'][number]; index: number }[] }[] {
  const out: { name: string; items: { item: ReviewForm['items'][number]; index: number }[] }[] = [];
  form.items.forEach((item, index) => {
    const last = out.at(-1);
    if (last?.name === item.group) last.items.push({ item, index });
    else out.push({ name: item.group, items: [{ item, index }] });
  });
  return out;
}
