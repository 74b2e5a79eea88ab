/** What readers of a handed-in plan said of places in it, with what is not yet sent laid over it. Pure. */
import type { Answer } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';
import { at } from './place';
import type { Plan } from './plan';

export type Comment = Answer<'PlanComment'>;

interface Said {
  place?: string;
  quote?: string;
  version?: number;
  text: string;
  done?: boolean;
}

/** `base`: "/api/plans/plan_…" of the teacher, "/api/submitted-plans/plan_…" of a reader. `author`: who writes on this phone. */
export function commentsWithUnsent(comments: readonly Comment[], unsent: readonly Command[], base: string, author: string): Comment[] {
  let out = [...comments];
  for (const command of unsent) {
    if (!command.path.startsWith(`${base}/comments/`)) continue;
    const [id = '', part, reply = ''] = command.path.slice(base.length + '/comments/'.length).split('/');
    const said = command.body as Said;
    if (command.method === 'DELETE') out = out.filter((each) => each.id !== id);
    else if (part === 'replies') out = changed(out, id, (each) => withReply(each, reply, said.text, author, command.at));
    else if (part === 'done') out = changed(out, id, (each) => ({ ...each, done_at: said.done ? command.at : null }));
    else out = withComment(out, id, said, author, command.at);
  }
  return out;
}

const changed = (comments: Comment[], id: string, change: (one: Comment) => Comment) => comments.map((each) => (each.id === id ? change(each) : each));

function withReply(comment: Comment, id: string, text: string, author: string, when: number): Comment {
  const known = comment.replies.find((each) => each.id === id);
  const reply = { id, author, mine: true, text, at: known?.at ?? when };
  return { ...comment, replies: [...comment.replies.filter((each) => each.id !== id), reply] };
}

function withComment(comments: Comment[], id: string, said: Said, author: string, when: number): Comment[] {
  if (comments.some((each) => each.id === id)) return changed(comments, id, (each) => ({ ...each, text: said.text }));
  const { place = '', quote = '', version = 0, text } = said;
  return [...comments, { id, version, place, quote, author, mine: true, text, at: when, done_at: null, replies: [] }];
}

/** Those of one place, in the order they came. */
export const atPlace = (comments: readonly Comment[], place: string) => comments.filter((each) => each.place === place);

/** What stood there when it was said, if something else stands there now; '' when the words are the same. */
export function earlier(comment: Comment, plan: Plan): string {
  return at(plan, comment.place) === comment.quote ? '' : comment.quote;
}

/** The beginning of a long text, cut between two words: enough to know which line is meant. */
export function beginning(text: string, most = 80): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).trimEnd();
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut} …`;
}

/** Whether a reader waits for a word of the teacher. */
export const waits = (comment: Comment, teacher: boolean) => teacher && comment.done_at === null && !(comment.replies.at(-1)?.mine ?? comment.mine);
