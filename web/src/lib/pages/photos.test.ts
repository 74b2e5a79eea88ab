/** Pictures on their way: never before small commands, never without a word, never lost with the browser. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, database } from '$lib/local/database';
import { changeDevice } from '$lib/local/device';
import { keepCopy } from '$lib/local/reads.svelte';
import { forget } from '$lib/local/erasures';
import { bringLock, lockAway } from '$lib/local/lock';
import { newId } from '$lib/outbox/ids';
import { soundHere } from '$lib/sounds/kept';
import { photos, type Photo } from './photos.svelte';

const world = vi.hoisted(() => ({ state: { queue: [] as object[] }, unsent: [] as object[], send: (() => undefined) as (write: { method: string; path: string }) => void }));
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: world }));

const photo = (id: string, pupil = 'dina'): Photo => ({ id, lesson: 'lesson_1', pupil, page: 'work', bytes: new Uint8Array([255, 216, 7]) });
let puts: string[];
let keeps: string[];
let voices: string[];
let sent: string[];
/** Lessons that the server does not show to this teacher. */
let lost: Set<string>;
/** What happens while a picture is under way. */
let during: () => Promise<unknown>;
let answer: { status: number; code?: string } | undefined;
const stored = async () => (await (await database()).getAll('photos')).map((one) => one.id);

beforeEach(async () => {
  await photos.belongTo(null);
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  [puts, keeps, voices, answer, sent] = [[], ['dina'], [], { status: 200 }, []];
  [lost, during] = [new Set(), async () => undefined];
  world.state = { queue: [] };
  world.send = ({ method, path }) => void sent.push(`${method} ${path}`);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (path: string, { method }: { method: string }) => {
    if (!answer) throw new TypeError('no network');
    if (path.startsWith('/api/my/locks/')) return new Response(JSON.stringify({ id: path.split('/').at(-1), key: '07'.repeat(32) }));
    if (method === 'GET' && [...lost].some((lesson) => path.includes(lesson))) return new Response(JSON.stringify({ error: { code: 'lesson.unknown', message: '' } }), { status: 404 });
    if (method === 'GET') return new Response(JSON.stringify({ works: [], keeps, keeps_voice: voices }));
    puts.push(path);
    await during();
    return new Response(JSON.stringify(answer.code ? { error: { code: answer.code, message: 'Tidak.' } } : {}), { status: answer.status });
  });
  await changeDevice({ account: 'sari', me: { person: { id: 'sari' } } as never, contact: 1 });
  await photos.belongTo('sari');
});
afterEach(() => vi.unstubAllGlobals());

/** Kept while nothing can be sent. */
async function heap(...all: Photo[]) {
  world.state = { queue: [{}] };
  for (const one of all) expect(await photos.keep(one)).toBe(true);
  await photos.flush();
}

describe('a photographed page', () => {
  it('waits for what was written in class, then goes once', async () => {
    await heap(photo('work_1'));
    expect(puts).toEqual([]);
    world.state = { queue: [] };
    await vi.waitUntil(async () => (await photos.flush(), puts.length === 1 && photos.waiting.length === 0));
    expect(puts).toEqual(['/api/lessons/lesson_1/pupils/dina/works/work_1?page=work']);
    expect(await stored()).toEqual([]);
  });
  it('of whom no word is given leaves this phone, but not to the server', async () => {
    await heap(photo('work_1', 'rafi'), photo('work_2'));
    world.state = { queue: [] };
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 0));
    expect(puts).toEqual(['/api/lessons/lesson_1/pupils/dina/works/work_2?page=work']);
    expect(photos.untaken.map((one) => [one.pupil, one.refused.problem.code])).toEqual([['rafi', 'work.no_consent']]);
    keeps = ['rafi']; // the word came after all
    await photos.again(photos.untaken[0]!);
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 0));
    expect([puts.length, await stored()]).toEqual([2, []]);
  });
  it('without a word stands here a week, and no longer', async () => {
    await heap(photo('work_1', 'rafi'));
    world.state = { queue: [] };
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 0));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6.9 * 86_400_000 });
    await photos.readAgain();
    expect(await stored()).toEqual(['work_1']);
    vi.setSystemTime(Date.now() + 0.2 * 86_400_000);
    await photos.readAgain();
    expect([await stored(), photos.untaken]).toEqual([[], []]);
    vi.useRealTimers();
  });
  it('and a question said by its teacher asks nobody, and goes after the text that names it', async () => {
    const said: Photo = { id: newId('sound'), lesson: '', pupil: '', page: 'question', bytes: new Uint8Array([1]), type: 'audio/webm' };
    world.state = { queue: [] };
    expect(await photos.keepThenSay(said, () => (world.state = { queue: [{}] }))).toBe(true);
    await photos.flush();
    expect([await stored(), puts]).toEqual([[said.id], []]);
    world.state = { queue: [] };
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 0));
    expect(puts).toEqual([`/api/sounds/${said.id}`]);
    expect(await (await soundHere('sari', said.id))?.arrayBuffer()).toEqual(said.bytes.buffer);
    // Another text names it still: of a lesson that began with the plan's recording, say.
    world.unsent = [{ body: { body: { steps: [{ questions: [{ sound: said.id }] }] } } }];
    await photos.forgetSound(said.id);
    expect(await soundHere('sari', said.id)).toBeDefined();
    world.unsent = [{ path: '/api/plans/plan_1', body: { body: { steps: [{ questions: [{ sound: said.id }] }] } } }];
    await keepCopy('sari', '/api/plans/plan_1', { plan: { id: 'plan_1' }, body: { steps: [{ questions: [{ sound: said.id }] }] } }, 1);
    await photos.forgetSound(said.id, { changed: 'plan_2' });
    expect(await soundHere('sari', said.id)).toBeDefined();
    // Of the plan that was changed the server's last word and what is on its way are older than the draft.
    await photos.forgetSound(said.id, { changed: 'plan_1' });
    expect(await soundHere('sari', said.id)).toBeUndefined();
    world.unsent = [];
  });
  it('and one that no text names yet waits for a day, then no longer', async () => {
    const ids = [newId('sound'), newId('sound', Date.now() - 25 * 3_600_000)] as const;
    answer = { status: 409, code: 'sound.unnamed' };
    await heap(...ids.map((id): Photo => ({ id, lesson: '', pupil: '', page: 'question', bytes: new Uint8Array([1]), type: 'audio/webm' })));
    world.state = { queue: [] };
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 1));
    expect(await stored()).toEqual([ids[0]]);
  });
  it('of a series that is not filed yet stays on this phone, and goes once it is', async () => {
    expect(await photos.keep({ ...photo('work_1'), held: { series: 'series_1' } })).toBe(true);
    await photos.flush();
    await photos.readAgain(); // as after a closed browser
    expect([photos.waiting, puts, await stored()]).toEqual([[], [], ['work_1']]);
    await photos.release(['work_1', 'work_gone']);
    await vi.waitUntil(async () => (await photos.flush(), puts.length === 1 && photos.waiting.length === 0));
    expect(await stored()).toEqual([]);
  });
  it('that is a voice waits for a word of its own', async () => {
    const voice = (id: string, pupil?: string): Photo => ({ ...photo(id, pupil), page: 'voice', type: 'audio/webm' });
    voices = ['rafi'];
    await heap(voice('work_1'), voice('work_2', 'rafi'));
    world.state = { queue: [] };
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 0));
    expect(puts).toEqual(['/api/lessons/lesson_1/pupils/rafi/works/work_2?page=voice']);
  });
  it('stays while the network or the server is away, and stands here with the reason when it is refused', async () => {
    await heap(photo('work_1'));
    world.state = { queue: [] };
    answer = undefined;
    await photos.flush();
    answer = { status: 503, code: 'work.no_room' };
    await photos.flush();
    expect(await stored()).toEqual(['work_1']);
    answer = { status: 409, code: 'work.full' };
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 0));
    const refused = () => photos.untaken.map((one) => [one.pupil, one.refused.problem.code, one.refused.problem.message]);
    expect(refused()).toEqual([['dina', 'work.full', 'Tidak.']]);
    const sent_ = puts.length;
    await photos.readAgain(); // the browser was closed
    await photos.flush();
    expect([refused().length, await stored(), puts.length]).toEqual([1, ['work_1'], sent_]);
    await photos.drop('work_1');
    expect([photos.untaken, await stored()]).toEqual([[], []]);
  });
  it('given up before its turn is not sent, and while it is under way is taken back', async () => {
    await heap(photo('work_1'), photo('work_2'));
    world.state = { queue: [] };
    during = () => Promise.all([photos.drop('work_1'), photos.drop('work_2')]);
    await vi.waitUntil(async () => (await photos.flush(), sent.length > 0));
    expect(puts.map((path) => /work_\d/.exec(path)?.[0])).toEqual(['work_1']);
    expect(sent).toEqual(['DELETE /api/lessons/lesson_1/works/work_1']);
  });
  it('does not wait for one whose lesson the server does not know, nor for a command that is held', async () => {
    await heap({ ...photo('work_1'), lesson: 'lesson_0' }, photo('work_2'));
    world.state = { queue: [{ held: {} }] };
    lost.add('lesson_0');
    await vi.waitUntil(async () => (await photos.flush(), puts.length === 1 && photos.waiting.length === 1));
    expect(await stored()).toEqual(['work_1']);
  });
  it('of a closed semester stays until that is open', async () => {
    await heap(photo('work_1'));
    world.state = { queue: [] };
    answer = { status: 409, code: 'late.closed' };
    await vi.waitUntil(async () => (await photos.flush(), puts.length > 0));
    expect([await stored(), photos.untaken]).toEqual([['work_1'], []]);
  });
  it('is its owner\'s: another who signs in neither sees nor sends it', async () => {
    await heap(photo('work_1'));
    world.state = { queue: [] };
    await changeDevice({ account: 'budi' });
    await photos.flush();
    await photos.belongTo('budi');
    expect(photos.waiting).toEqual([]);
    expect([puts, await stored()]).toEqual([[], ['work_1']]);
    await photos.belongTo('sari');
    expect(photos.waiting.map((one) => one.id)).toEqual(['work_1']);
  });
  it('of a pupil who was erased is forgotten', async () => {
    await heap(photo('work_1'), photo('work_2', 'rafi'));
    expect(await forget(['dina'])).toBe(1);
    expect(await stored()).toEqual(['work_2']);
  });
  it('of which nobody has said whose it is stays here, unsent, until that is said', async () => {
    const head = 'data:image/jpeg;base64,AAAA';
    await heap({ ...photo('work_1', ''), asked: { head } }, { ...photo('work_2'), asked: { head: null } });
    world.state = { queue: [] };
    await photos.flush();
    await photos.readAgain();
    expect([puts, photos.waiting, photos.doubtful.map((one) => one.asked.head)]).toEqual([[], [], [head, null]]);
    await photos.drop('work_1'); // left out
    await photos.keep(photo('work_2'));
    await vi.waitUntil(async () => (await photos.flush(), photos.waiting.length === 0));
    expect([puts.length, await stored(), photos.doubtful]).toEqual([1, [], []]);
  });
  it('is locked with everything else, and opens byte by byte', async () => {
    expect(await bringLock('sari')).toBe(false);
    const whole = { ...photo('work_1'), bytes: Uint8Array.from({ length: 60_000 }, (_, i) => i % 256) };
    await heap(whole);
    await lockAway();
    expect(await stored()).toEqual([]);
    expect(await bringLock('sari')).toBe(true);
    await photos.readAgain();
    expect(photos.waiting).toEqual([{ ...whole, account: 'sari' }]);
  });
});
