/** Places in a plan: JSON pointers by position ("/steps/3/text") and by id ("/steps/step_…/text"). Pure. */
import type { Plan } from './plan';

type Node = unknown;

const unescape = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');
export const escape = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
const parts = (pointer: string) => pointer.split('/').slice(1).map(unescape);
const idOf = (node: Node) => (node as { id?: unknown } | null)?.id;

function child(node: Node, part: string): Node {
  if (Array.isArray(node)) {
    const byId = node.find((item) => idOf(item) === part);
    return byId !== undefined ? byId : /^\d+$/.test(part) ? node[Number(part)] : undefined;
  }
  return node !== null && typeof node === 'object' ? (node as Record<string, Node>)[part] : undefined;
}

/** The same place with ids instead of positions: found again after steps were moved. */
export function stable(plan: Plan, pointer: string): string {
  let node: Node = plan;
  let out = '';
  for (const part of parts(pointer)) {
    const next = child(node, part);
    const id = Array.isArray(node) ? idOf(next) : undefined;
    out += `/${escape(typeof id === 'string' && id !== '' ? id : part)}`;
    node = next;
  }
  return out;
}

/** What stands there; undefined when the plan has no such place. */
export function at(plan: Plan, place: string): unknown {
  return parts(place).reduce<Node>((node, part) => child(node, part), plan);
}

/** Puts a value there. False when the plan has no such place (its step was removed). */
export function put(plan: Plan, place: string, value: unknown): boolean {
  const path = parts(place);
  const last = path.pop();
  const node = path.reduce<Node>((each, part) => child(each, part), plan);
  if (last === undefined || node === null || typeof node !== 'object') return false;
  if (Array.isArray(node)) {
    const index = node.findIndex((item) => idOf(item) === last);
    const to = index >= 0 ? index : /^\d+$/.test(last) ? Number(last) : -1;
    if (to < 0 || to >= node.length) return false;
    node[to] = value;
    return true;
  }
  (node as Record<string, Node>)[last] = value;
  return true;
}

/** One operation of JSON Patch (RFC 6902), as a finding's one-tap fix brings it. */
export interface Edit {
  op: string;
  path: string;
  value?: unknown;
}

/** Applies it. False, with nothing changed, when it does not fit the plan as it is now. */
export function apply(plan: Plan, edit: Edit): boolean {
  const path = parts(edit.path);
  const last = path.pop();
  const node = path.reduce<Node>((each, part) => child(each, part), plan);
  if (last === undefined || node === null || typeof node !== 'object') return false;
  if (!Array.isArray(node)) {
    if (edit.op === 'remove') return delete (node as Record<string, Node>)[last];
    (node as Record<string, Node>)[last] = edit.value;
    return true;
  }
  const index = last === '-' ? node.length : Number(last);
  const most = edit.op === 'add' ? node.length : node.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > most) return false;
  node.splice(index, edit.op === 'add' ? 0 : 1, ...(edit.op === 'remove' ? [] : [edit.value]));
  return true;
}
