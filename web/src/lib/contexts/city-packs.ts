/** Packs of contexts that an office published, as a school has them: offered to Susun, named by plans as "rob@pack_…". Pure but for the reading. */
import type { Answer } from '$lib/api/types';
import type { Near, Offers } from '$lib/engine/compose';
import { reading, type Reading } from '$lib/local';
import type { Command } from '$lib/outbox/reducer';

export type SchoolPacks = Answer<'SchoolPacks'>;
export type TakenPack = Answer<'TakenPack'>;
export type OfferedPack = Answer<'OfferedPack'>;
export type PackHead = Answer<'PackHead'>;
export type PackVersion = Answer<'PackVersion'>;
export type PackContext = Answer<'PackContext'>;
export type PackDifference = Answer<'PackDifference'>;
export type PackPart = Answer<'PackContextChanged'>['parts'][number];
export type Said = Answer<'PackText'>;

export const packsPath = (school: string) => `/api/schools/${school}/context-packs`;
export const packsReading = (school: string): Reading<SchoolPacks> => reading<SchoolPacks>(packsPath(school));
/** A version that the school may not have any more: kept on the phone once it was seen. */
export const versionReading = (school: string, pack: string): Reading<PackVersion> => reading<PackVersion>(`${packsPath(school)}/${pack}`);

export const nameIn = (context: string, pack: string) => `${context}@${pack}`;
/** Of a context that came with Selami, or from the school's own list, `pack` is empty. */
export function named(id: string): { context: string; pack: string } {
  const at = id.indexOf('@');
  return at < 0 ? { context: id, pack: '' } : { context: id.slice(0, at), pack: id.slice(at + 1) };
}
/** The versions that a plan's contexts come from, each once. */
export const packsIn = (contexts: readonly string[]): string[] => [...new Set(contexts.map((id) => named(id).pack).filter(Boolean))];

/** In this language, or in Indonesian. */
export const both = (said: Said, language: string): string => (language === 'en' && said.en) || said.id;

/** As in the middle of a sentence; what is written in capitals ("TPA") stays. The engine does the same with its own. */
const inside = (name: string): string => (/^[A-Z](?![A-Z])/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
const asks = (context: PackContext) => context.seeds.filter((seed) => seed.aims >= 3);

/** Contexts of taken packs that fit a class, as Susun's engine takes them: it looks at the subject itself. */
export const forClass = (taken: readonly TakenPack[], level: string, phase: string): Near[] =>
  taken.flatMap(({ head, pack }) =>
    pack.contexts
      .filter((one) => one.levels.includes(level) && one.phases.includes(phase))
      .map((one) => ({ id: nameIn(one.id, head.id), name: inside(one.name.id), question: (asks(one)[0] ?? one.seeds[0])?.text.id ?? '', subjects: one.subjects }))
  );

export function find(taken: readonly TakenPack[], id: string): { head: PackHead; context: PackContext } | undefined {
  const { context, pack } = named(id);
  const from = taken.find((one) => one.head.id === pack);
  const found = from?.pack.contexts.find((one) => one.id === context);
  return from && found ? { head: from.head, context: found } : undefined;
}

/** What the engine offers, with the office's own names, and of the chosen context every question that asks for links. */
export function dressed(offers: Offers, taken: readonly TakenPack[], chosen: string): Offers {
  const contexts = offers.contexts.map((offer) => {
    const found = find(taken, offer.id);
    return found ? { ...offer, name_id: found.context.name.id, name_en: found.context.name.en || found.context.name.id } : offer;
  });
  const context = find(taken, chosen)?.context;
  if (!context) return { ...offers, contexts };
  const own = asks(context).map((seed) => ({ id: '', name_id: '', name_en: '', text: seed.text.id }));
  return { ...offers, contexts, questions: [...own, ...offers.questions.filter((one) => !own.some((mine) => mine.text === one.text))] };
}

/** What a school has, with what this phone did and has not sent yet. */
export function withUnsent(packs: SchoolPacks, unsent: readonly Command[], school: string): SchoolPacks {
  let { offered, taken } = packs;
  for (const { method, path } of unsent) {
    const [head, id] = path.split(/\/(?=[^/]+$)/);
    if (head !== packsPath(school)) continue;
    const slug = [...offered.map((one) => one.head), ...taken.map((one) => one.head)].find((one) => one.id === id);
    if (!slug) continue;
    const same = (one: { head: PackHead }) => one.head.slug === slug.slug && one.head.office === slug.office;
    offered = offered.map((one) => (same(one) ? { ...one, taken: method === 'PUT' ? slug.number : null, difference: null } : one));
    if (method === 'DELETE') taken = taken.filter((one) => !same(one));
  }
  return { offered, taken };
}

/** A context of a plan, with what the school's later version of its pack makes of it. */
export interface NewerContext {
  id: string;
  name: Said;
  gone: boolean;
  parts: PackPart[];
}
export interface Newer {
  head: PackHead;
  contexts: NewerContext[];
}
const parts = ['name', 'levels', 'phases', 'subjects', 'facts', 'seeds', 'partners'] as const satisfies readonly PackPart[];
const differs = (a: PackContext, b: PackContext) => parts.filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]));

/** Later versions that the school has of packs that a plan names. `known`: the versions that the plan names, as far as they could be read. */
export function newerFor(contexts: readonly string[], known: readonly Pick<PackVersion, 'head' | 'pack'>[], taken: readonly TakenPack[]): Newer[] {
  const out: Newer[] = [];
  for (const { head, pack } of known) {
    const later = taken.find((one) => one.head.office === head.office && one.head.slug === head.slug && one.head.number > head.number);
    if (!later) continue;
    const used = pack.contexts.filter((one) => contexts.includes(nameIn(one.id, head.id)));
    if (used.length === 0) continue;
    out.push({
      head: later.head,
      contexts: used.map((one) => {
        const now = later.pack.contexts.find((each) => each.id === one.id);
        return { id: nameIn(one.id, head.id), name: one.name, gone: !now, parts: now ? differs(one, now) : [] };
      })
    });
  }
  return out;
}

/** The plan's contexts with those of the later version in place of the earlier; what is there no more stays as it was. */
export const moved = (contexts: readonly string[], newer: Newer): string[] =>
  contexts.map((id) => (newer.contexts.some((one) => one.id === id && !one.gone) ? nameIn(named(id).context, newer.head.id) : id));
