/** A published plan as an own one. The ids of its parts follow from the plan's and the old ones, so that any phone can tell which part
 * came from which: to show the differences and to send an improvement back. Pure. */
import { base32 } from '$lib/outbox/ids';
import { renamed, type Plan } from './plan';

/** 128 bits of a text, to tell parts of one plan apart: no secret rests on it (FNV-1a, four times with other beginnings). */
function bits(text: string): Uint8Array {
  const out = new Uint8Array(16);
  for (let n = 0; n < 4; n++) {
    let hash = (0x811c9dc5 ^ (n * 0x9e3779b9)) >>> 0;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
    hash ^= hash >>> 13;
    for (let i = 0; i < 4; i++) out[4 * n + i] = (hash >>> (8 * i)) & 0xff;
  }
  return out;
}

const derived = (plan: string) => (kind: string, id: string) => `${kind}_${base32(bits(`${plan} ${id}`))}`;

/** The published text with the ids that it has in the own plan. */
export const adaptedCopy = (origin: Plan, plan: string): Plan => renamed(origin, derived(plan));

/** The own text with the ids of the published one; parts that were added keep their own. */
export function backToOrigin(own: Plan, origin: Plan, plan: string): Plan {
  const old = new Map<string, string>();
  const note = (kind: string, id: string) => old.set(derived(plan)(kind, id), id).get(id) ?? id;
  renamed(origin, note);
  return renamed(own, (_, id) => old.get(id) ?? id);
}
