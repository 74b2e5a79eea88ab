import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptTrials } from '$lib/import/kept';
import { zipEntries } from '$lib/import/zip';
import { blankPlan, type Plan } from '../(staf)/rencana/plan';
import type { Finding } from '../(staf)/rencana/wire';
import { CobaDesk } from './coba-desk.svelte';

/** The engines in miniature: a plan whose topic, practice, … are empty gets a saran for each. */
const fields = ['topic', 'practice', 'partnership', 'digital', 'outcome'] as const;
const saran = (field: string): Finding => ({ code: `PM ${field}`, severity: 'warning', path: `/design/${field}`, message: field, why: '', fix: '', edit: field === 'topic' ? { op: 'replace', path: '/design/topic', value: 'Air' } : null });
vi.mock('$lib/engine/checker', () => ({ check: async (plan: Plan) => fields.filter((field) => plan.design[field] === '').map(saran) }));
const asked: unknown[] = [];
let answer: (plan: Plan) => unknown = (plan) => ({ plan, origins: [], notes: [] });
vi.mock('$lib/engine/document', () => ({
  imported: async (source: { kind: string }) => (asked.push(source), answer(blankPlan('sd', () => ''))),
  formOf: async (plan: Plan) => ({ parts: { 'word/document.xml': `<w>${plan.design.topic}</w>` } })
}));

beforeEach(() => {
  answer = (plan) => ({ plan: { ...plan, identity: { ...plan.identity, phase: 'B' } }, origins: [], notes: [] });
});

async function begun(): Promise<CobaDesk> {
  const desk = new CobaDesk();
  await desk.openText('Tujuan: murid membandingkan dua sumur');
  return desk;
}
const shown = (desk: CobaDesk) => desk.cards.map((card) => `${card.finding.message}${card.done ? ' done' : ''}`);

describe('a plan without an account', () => {
  it('three saran, and the next on asking', async () => {
    const desk = await begun();
    expect(shown(desk)).toEqual(['topic', 'practice', 'partnership']);
    expect(desk.later).toHaveLength(2);
    await desk.next();
    expect(shown(desk)).toEqual(['digital', 'outcome']);
    await desk.next(); // nothing new: what is still true comes again
    expect(shown(desk)).toEqual(['topic', 'practice', 'partnership']);
  });
  it('a mended saran stays in its place and says so; undo brings it back', async () => {
    const desk = await begun();
    await desk.mend(desk.cards[0]!);
    expect(desk.plan!.design.topic).toBe('Air');
    expect(shown(desk)).toEqual(['topic done', 'practice', 'partnership']);
    expect(desk.justDone).toBe(desk.cards[0]!.key); // undoing stands in the card itself
    await desk.undo();
    expect(desk.plan!.design.topic).toBe('');
    expect(shown(desk)).toEqual(['topic', 'practice', 'partnership']);
    expect(desk.canUndo).toBe(false);
  });
  it('what is typed is kept before it is taken over, and is in the file even without the button', async () => {
    const desk = await begun();
    desk.type('/design/topic', 'Batik');
    await vi.waitFor(async () => expect((await keptTrials(Date.now()))[0]!.typed).toEqual({ '/design/topic': 'Batik' }));
    const file = await desk.docx();
    expect(file!.name).toBe('RPP Batik.docx');
    expect((await zipEntries(file!)).map((entry) => entry.name)).toEqual(['word/document.xml']);
    expect(desk.plan!.design.topic).toBe('Batik');
    await vi.waitFor(async () => expect((await keptTrials(Date.now()))[0]!.plan.design.topic).toBe('Batik'));
  });
  it('what was written and does not yet mend it is said to be kept', async () => {
    const desk = await begun();
    desk.type('/design/digital', 'Peta di HP guru');
    await desk.use(desk.cards[1]!);
    expect(shown(desk)).toEqual(['topic', 'practice', 'partnership']);
    expect(desk.cards.map((card) => card.still)).toEqual([false, true, false]);
    expect(desk.plan!.design.digital).toBe('Peta di HP guru');
  });
  it('a name that no file system takes becomes one', async () => {
    const desk = await begun();
    desk.type('/design/topic', 'Air: "asin" / tawar?\u202e');
    expect((await desk.docx())!.name).toBe('RPP Air asin tawar.docx');
  });
  it('asks for level and phase only where the document does not say them', async () => {
    answer = (plan) => ({ plan: { ...plan, identity: { ...plan.identity, level: '', phase: '' } }, origins: [], notes: [] });
    const desk = await begun();
    expect([desk.missing, desk.cards.length]).toEqual(['level', 0]);
    await desk.say('level', 'sd');
    expect(desk.missing).toBe('phase');
    await desk.say('phase', 'C');
    expect([desk.missing, desk.cards.length]).toEqual([undefined, 3]);
    await desk.say('level', 'smp'); // one phase only: not asked
    expect([desk.missing, desk.plan!.identity.phase]).toEqual([undefined, 'D']);
  });
  it('refuses in the engine\'s word, and what was open stays', async () => {
    const desk = await begun();
    answer = () => ({ error: { code: 'document.locked' } });
    await desk.openText('x');
    expect([desk.refused, desk.plan !== undefined]).toEqual(['locked', true]);
  });
  it('erased, nothing of it stays', async () => {
    const desk = await begun();
    const { id } = desk.kept!;
    const there = async () => (await keptTrials(Date.now())).some((one) => one.id === id);
    expect(await there()).toBe(true);
    await desk.erase();
    expect(await there()).toBe(false);
    expect(desk.plan).toBeUndefined();
  });
});
