/** What is not yet sent, laid over what was read. Pure. */
import type { Command } from '$lib/outbox/reducer';
import { titleOf } from './plan';
import type { PlanIn, PlanItem, Silence } from './wire';

export const planPath = (id: string) => `/api/plans/${id}`;

const isSave = (command: Command, id?: string) =>
  command.method === 'PUT' && (id === undefined ? /^\/api\/plans\/[^/]+$/.test(command.path) : command.path === planPath(id));

/** The saves of one plan that wait, newest first. */
export function waitingSaves(unsent: readonly Command[], id: string): PlanIn[] {
  return unsent.filter((command) => isSave(command, id)).map((command) => command.body as PlanIn).reverse();
}

/** The list as it will be: new plans on top, changed titles, without those put away. */
export function withUnsent(plans: readonly PlanItem[], unsent: readonly Command[]): PlanItem[] {
  let out = [...plans];
  for (const command of unsent) {
    const id = command.path.split('/')[3] ?? '';
    if (isSave(command)) {
      const before = out.find((plan) => plan.id === id);
      out = [itemOf(id, command, before), ...out.filter((plan) => plan.id !== id)];
    } else if (command.method === 'DELETE' && command.path === planPath(id)) {
      out = out.filter((plan) => plan.id !== id);
    } else if (command.path === `${planPath(id)}/submission`) {
      const at = command.method === 'POST' ? command.at : null;
      out = out.map((plan) => (plan.id === id ? { ...plan, submitted_at: at } : plan));
    }
  }
  return out;
}

function itemOf(id: string, command: Command, before: PlanItem | undefined): PlanItem {
  const { body, school, adapted_from, adapted_version } = command.body as PlanIn;
  return {
    version: 0,
    submitted_at: null,
    submitted_version: 0,
    adapted_from: adapted_from ?? '',
    adapted_version: adapted_version ?? 0,
    ...before,
    id,
    school,
    title: titleOf(body),
    level: body.identity.level,
    grade: body.identity.grade,
    subject: body.identity.subject,
    meetings: body.identity.meetings.length,
    saved_at: command.at
  };
}

/** The author's "tidak cocok" marks with those not yet sent. */
export function silencesWithUnsent(silences: readonly Silence[], unsent: readonly Command[], plan: string): Silence[] {
  let out = [...silences];
  for (const command of unsent) {
    const [head, id] = command.path.split('/silences/');
    if (head !== planPath(plan) || id === undefined) continue;
    out = out.filter((silence) => silence.id !== id);
    if (command.method === 'PUT') out.push({ id, at: command.at, ...(command.body as Omit<Silence, 'id' | 'at'>) });
  }
  return out;
}
