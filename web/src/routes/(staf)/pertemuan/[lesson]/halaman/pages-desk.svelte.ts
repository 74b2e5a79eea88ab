/** A heap of photographed pages on its way into a lesson: read one by one, filed where nothing is doubtful, kept where a guardian allows it. */
import type { Answer } from '$lib/api/types';
import type { LessonDesk } from '$lib/lesson/desk.svelte';
import type { Member } from '$lib/lesson/types';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { photos } from '$lib/pages/photos.svelte';
import { isPaper } from '$lib/pages/types';
import { readPage } from '$lib/pages/reader';
import type { PageKind } from '$lib/pages/types';
import { missing, verdictOn, type Wrong } from '$lib/pages/verdict';

export type Works = Answer<'WorkList'>;

/** A page that is to be asked about. */
export interface Asked {
  id: string;
  url: string;
  bytes: Uint8Array;
  /** Of its name line. */
  head: string | null;
  pupil: string | null;
  page: PageKind;
}
export interface Missed {
  id: string;
  /** Which photo of the heap. */
  photo: number;
  wrong: Wrong;
}
/** `here`: only on this screen, without consent; `phone`: waits to be sent; `server`: kept there. */
export interface Filed {
  id: string;
  pupil: string;
  page: PageKind;
  where: 'here' | 'phone' | 'server';
  /** Of its picture, where this phone has it. */
  url: string | undefined;
}

export class PagesDesk {
  /** How far the heap is read. */
  done = $state(0);
  all = $state(0);
  /** On the phone's disk until they are answered or left out; those for which it had no room are on this page alone. */
  asked = $derived.by((): readonly Asked[] => [...this.doubtful(), ...this.loose]);
  private loose = $state.raw<readonly Asked[]>([]);
  missed = $state.raw<readonly Missed[]>([]);
  private here = $state.raw<readonly Filed[]>([]);
  /** Addresses of pictures that this page made. */
  private urls = $state.raw<ReadonlyMap<string, string>>(new Map());
  /** Given up here, before the server's list says so. */
  private given = $state.raw<ReadonlySet<string>>(new Set());
  /** Given up earlier, and the server has not heard of it yet. */
  private leaving = $derived(new Set(outbox.unsent.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').at(-1) ?? '')));
  private heap: Blob[] = [];
  private counted = 0;
  /** The page that the server did not take and that is being taken again. */
  replacing: string | undefined;
  private readonly settling = new Set<string>();

  busy = $derived(this.done < this.all);
  members = $derived.by((): readonly Member[] => this.desk.view?.members ?? []);
  /** Whose pages may be kept; undefined: not known on this phone yet, it waits until the server says. */
  keeps = $derived.by((): ReadonlySet<string> | undefined => this.listOf(this.works.value?.keeps ?? this.known));
  filed = $derived<readonly Filed[]>([...this.here, ...this.waiting(), ...this.sent()].filter((one) => !this.given.has(one.id) && !this.leaving.has(one.id)));
  private covered = $derived(new Set(this.filed.map((one) => one.pupil)));
  private away = $derived.by(() => new Set((this.desk.view?.attendance ?? []).filter((mark) => mark.state !== 'hadir').map((mark) => mark.pupil)));
  awaited = $derived(missing(this.members, this.away, this.covered));
  count = $derived(this.members.filter((one) => this.covered.has(one.pupil)).length);
  of = $derived(this.count + this.awaited.length);

  constructor(
    readonly desk: LessonDesk,
    private readonly works: Reading<Works>,
    private readonly known: readonly string[] | undefined
  ) {}

  /** Photos in the order they were taken; more may come while these are read. */
  async add(more: readonly Blob[]): Promise<void> {
    const idle = !this.busy;
    if (idle) {
      this.done = 0;
      this.all = 0;
      this.missed = [];
      this.counted = 0;
    }
    this.heap.push(...more);
    this.all += more.length;
    if (!idle) return;
    for (let photo = this.heap.shift(); photo; photo = this.heap.shift()) {
      await this.read(photo);
      this.done += 1;
    }
  }

  /** `pupil` null: leave it out. */
  async settle(one: Asked, pupil: string | null): Promise<void> {
    if (this.settling.has(one.id)) return;
    this.settling.add(one.id);
    // It goes from the questions once it is on the disk as what it is.
    const kept = pupil !== null && (await this.file({ ...one, pupil }));
    if (!kept) await photos.drop(one.id);
    this.loose = this.loose.filter((other) => other.id !== one.id);
  }

  /** Filed by mistake: gone from this phone, and from the server where it is there. */
  async giveUp(one: Filed): Promise<void> {
    this.given = new Set(this.given).add(one.id);
    this.here = this.here.filter((other) => other.id !== one.id);
    if (one.where === 'phone') await photos.drop(one.id);
    if (one.where === 'server') outbox.send({ method: 'DELETE', path: `/api/lessons/${this.desk.id}/works/${one.id}`, body: {} });
  }

  refresh(): Promise<void> {
    return this.works.refresh();
  }

  /** Pictures leave the memory with the page. */
  leave() {
    for (const url of this.urls.values()) URL.revokeObjectURL(url);
    this.urls = new Map();
  }

  private async read(photo: Blob) {
    const lesson = this.desk.view;
    const number = ++this.counted;
    if (!lesson) return;
    const miss = (wrong: Wrong) => (this.missed = [...this.missed, { id: newId('photo'), photo: number, wrong }]);
    try {
      const { read, own, picture, head } = await readPage(photo, lesson.group.id);
      const verdict = verdictOn(read, own, this.members);
      if (verdict.is === 'wrong' || !picture) return void miss(verdict.is === 'wrong' ? verdict.wrong : 'no_page');
      const one = { id: newId('work'), url: URL.createObjectURL(picture), bytes: new Uint8Array(await picture.arrayBuffer()), page: verdict.page };
      this.urls = new Map(this.urls).set(one.id, one.url);
      if (verdict.is === 'filed') await this.file({ ...one, pupil: verdict.pupil });
      else await this.ask({ ...one, head: head && dataUrl(new Uint8Array(await head.arrayBuffer()), head.type), pupil: verdict.pupil });
    } catch {
      miss('no_picture');
    }
  }

  private async ask(one: Asked) {
    const { id, bytes, pupil, page, head } = one;
    const kept = await photos.keep({ id, lesson: this.desk.id, pupil: pupil ?? '', page, bytes, asked: { head } });
    if (!kept) this.loose = [...this.loose, one];
  }

  /** True: it is on this phone's disk. */
  private async file({ id, url, bytes, pupil, page }: { id: string; url: string; bytes: Uint8Array; pupil: string; page: PageKind }): Promise<boolean> {
    const allowed = this.keeps === undefined || this.keeps.has(pupil);
    const kept = allowed && (await photos.keep({ id, lesson: this.desk.id, pupil, page, bytes }));
    // Taken again, it is in the place of what the server did not take.
    const instead = kept && photos.untaken.find((one) => one.id === this.replacing && one.pupil === pupil && one.page === page);
    if (instead) await photos.drop(instead.id);
    if (instead) this.replacing = undefined;
    // Without a yes it is judged from this screen, and gone with it; so it is when the phone has no room.
    if (!kept) this.here = [...this.here, { id, pupil, page, where: 'here', url }];
    return kept;
  }

  private doubtful(): Asked[] {
    return photos.doubtful
      .filter((one) => one.lesson === this.desk.id)
      .flatMap(({ id, pupil, page, bytes, asked }) => (isPaper(page) ? [{ id, pupil: pupil || null, page, bytes, head: asked.head, url: this.urls.get(id) ?? dataUrl(bytes) }] : []));
  }

  private waiting(): Filed[] {
    return photos.waiting
      .filter((one) => one.lesson === this.desk.id)
      .flatMap(({ id, pupil, page, bytes }) => (isPaper(page) ? [{ id, pupil, page, where: 'phone', url: this.urls.get(id) ?? dataUrl(bytes) }] : []));
  }

  private sent(): Filed[] {
    const waiting = new Set(photos.waiting.map((one) => one.id));
    return (this.works.value?.works ?? []).filter((one) => !waiting.has(one.id)).flatMap(({ id, pupil, page }) => (isPaper(page) ? [{ id, pupil, page, where: 'server', url: this.urls.get(id) }] : []));
  }

  private listOf(all: readonly string[] | undefined): ReadonlySet<string> | undefined {
    return all && new Set(all);
  }
}

/** Of a picture from an earlier visit: nothing to give back afterwards. */
function dataUrl(bytes: Uint8Array, type = 'image/jpeg'): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(text)}`;
}
