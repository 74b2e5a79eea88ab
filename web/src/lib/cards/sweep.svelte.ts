/** A sweep over one class: pictures in, who has answered out. No DOM; the camera's pictures come from the page. */
import type { Member } from '$lib/lesson/types';
import { CardsReader, type Failed, type Picture } from './reader';
import { answersOf, countsOf, holders, Passes, standing, type Known, type Standing } from './standing';

/** In so many pictures a card must be seen alike; bench/cards_bench says what that is worth. */
const alike = 3;
/** Whatever comes into sight is doubtful for some pictures: that is no news yet. */
const patience = 8;

/** What a sweep is for: answers to a question, how sure they are, how far pupils see themselves, who is here; or a vote that is nobody's, of which cards are counted. */
export type Purpose = 'answers' | 'sure' | 'levels' | 'presence' | 'votes';

export type PhotoSaid = { read: number } | Failed | undefined;

export class Sweep {
  /** What the camera saw last, for the marks over its picture. */
  picture = $state.raw<Picture>();
  now = $state.raw<Standing>()!;
  /** The reader is not on this phone yet. */
  missing = $state(false);
  photoBusy = $state(false);
  photo = $state.raw<PhotoSaid>();
  private readonly passes = new Passes(patience);
  private readonly numbers: number[];
  private ready: Promise<boolean> | undefined;

  constructor(
    private readonly members: readonly Member[],
    private readonly options: number,
    private readonly known: Known,
    private readonly reader = new CardsReader(),
    private readonly photoReader = () => new CardsReader()
  ) {
    this.numbers = [...holders(members).byCard.keys()];
    this.tell();
  }

  /** Reads one picture of the camera; resolves when the next one may come. */
  async see(picture: ImageBitmap): Promise<void> {
    this.ready ??= this.begin();
    if (!(await this.ready)) return picture.close();
    const said = await this.reader.read(picture);
    if (typeof said === 'string') {
      this.missing = said === 'engine';
      this.ready = undefined;
      return;
    }
    this.picture = said;
    this.passes.add(said.look);
    this.tell();
  }

  /** One still photo, read by itself: each card in it counts once it is clear. */
  async seePhoto(file: Blob): Promise<void> {
    this.photoBusy = true;
    this.photo = undefined;
    const reader = this.photoReader();
    const failed = await reader.begin(this.numbers, 1);
    const said = failed ?? (await reader.read(file));
    reader.stop(); // a big photo's memory goes back at once
    this.photoBusy = false;
    if (typeof said === 'string') {
      this.photo = said;
      return;
    }
    this.passes.next();
    this.passes.add(said.look, true);
    this.again();
    this.photo = { read: said.look.cards.filter((card) => card.state === 'locked').length };
  }

  /** The camera goes on from here: what was read stays until it is read otherwise. */
  private again() {
    this.passes.next();
    this.ready = undefined;
    this.tell();
  }

  answers() {
    return answersOf(this.members, this.passes, this.options);
  }

  /** How many cards of the class show each side: whose they are stays unsaid. */
  counts(): number[] {
    return countsOf(this.passes, this.options);
  }

  stop() {
    this.reader.stop();
  }

  private async begin(): Promise<boolean> {
    const failed = await this.reader.begin(this.numbers, alike);
    this.missing = failed !== undefined;
    if (failed) this.ready = undefined;
    return failed === undefined;
  }

  private tell() {
    this.now = standing(this.members, this.passes, this.options, this.known);
  }
}
