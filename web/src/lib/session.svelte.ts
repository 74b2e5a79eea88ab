/** Who uses this phone now. Opens from the phone's own copy first, then asks the server. */
import { get, post, whenSignedOut, type Outcome } from '$lib/api/client';
import type { Answer, Me, Role } from '$lib/api/types';
import { forgetSeal } from '$lib/carry/seal-kept';
import { isLanguage, language, type Language } from '$lib/i18n';
import { changeDevice, readDevice, type Theme } from '$lib/local/device';
import { wipeReads } from '$lib/local/reads.svelte';
import { lockAway, rested } from '$lib/local/lock';
import { wipe } from '$lib/local/wipe';
import { menus, roleOrder } from '$lib/menu';
import { outbox } from '$lib/outbox/outbox.svelte';
import { photos } from '$lib/pages/photos.svelte';
import { place } from '$lib/place.svelte';

/** `unknown`: no copy on the phone and no answer yet. */
type State = 'unknown' | 'in' | 'out';

class Session {
  state = $state<State>('unknown');
  me = $state.raw<Me | null>(null);
  theme = $state<Theme>('auto');
  chosenRole = $state<Role | null>(null);
  /** Of several schools the one whose desk is open; see lib/people/school. */
  chosenSchool = $state<string | null>(null);
  /** When the server last knew this session, by this phone's clock. */
  contact = $state<number | null>(null);
  /** True when the server could not be asked and there was no copy: say so, with a button to try again. */
  unreachable = $state(false);

  roles = $derived(roleOrder.filter((role) => this.me?.grants?.some((grant) => grant.role === role)));
  role = $derived(this.chosenRole && this.roles.includes(this.chosenRole) ? this.chosenRole : this.roles[0]);
  menu = $derived(this.role ? menus[this.role] : []);
  home = $derived(this.menu[0]?.href ?? '/saya');

  private started: Promise<void> | undefined;
  private channel: BroadcastChannel | undefined;

  /** Resolves when it is known from the phone, or else from the server, whether somebody is signed in. */
  start(): Promise<void> {
    this.started ??= this.open();
    return this.started;
  }

  private async open() {
    whenSignedOut(() => void this.expired());
    this.channel = new BroadcastChannel('selami-session');
    this.channel.onmessage = (message: MessageEvent<string | null>) => this.heard(message.data);
    let device = await readDevice();
    if (rested(device, Date.now())) device = await lockAway();
    this.theme = device.theme;
    this.chosenRole = device.role;
    this.chosenSchool = device.school;
    // Indonesian first, also on a phone whose maker set it to English; the choice is on the first screen.
    if (device.language) language.now = device.language;
    this.contact = device.contact;
    if (!device.signOutWaits && device.account && device.me) {
      this.enter(device.me);
      void this.refresh();
      return;
    }
    await this.refresh();
  }

  /** Asks the server who this is. Without an answer the copy on the phone goes on. */
  async refresh(): Promise<void> {
    // Signed out without a network: the server is told first, so that the old cookie brings nobody back in.
    if ((await readDevice()).signOutWaits && !(await this.tellSignedOut())) {
      this.state = 'out';
      this.unreachable = true;
      return;
    }
    let outcome = await get<Me>('/api/me');
    if (outcome.ok && !(await this.isKnown(outcome.value))) {
      // The cookie is another's than the phone thought: asked again while no tab can sign in or send.
      outcome = await outbox.alone(async () => {
        const again = await get<Me>('/api/me');
        if (again.ok) await this.own(again.value);
        return again;
      });
    }
    if (outcome.ok) {
      this.contact = (await changeDevice({ contact: Date.now() })).contact;
      this.enter(outcome.value);
    } else if (this.me !== null) {
      // Open for two weeks: its next start locks it.
      if (rested(await readDevice(), Date.now())) location.reload();
    } else {
      this.state = 'out';
      this.unreachable = outcome.status !== 401;
    }
  }

  /** `code`: of the second step, where the server has asked for it. */
  signIn(login: string, password: string, code?: string): Promise<Outcome<Me>> {
    return this.change(() => post<Me>('/api/sign-in', { login, password, ...(code ? { code } : {}) }));
  }

  redeem(code: string, password: string, second?: string): Promise<Outcome<Me>> {
    return this.change(() => post<Me>('/api/slips/redeem', { code, password, ...(second ? { second } : {}) }));
  }

  /** Every other phone is signed out; this one goes on with a session of its own. */
  changePassword(current: string, password: string): Promise<Outcome<Me>> {
    return this.change(() => post<Me>('/api/my/password', { current, password }));
  }

  /** What is unsent stays on the phone under its owner; the readable copies go. */
  async signOut(): Promise<void> {
    const before = this.me?.person.id;
    await outbox.alone(async () => {
      await changeDevice({ account: null, me: null, role: null, school: null, signOutWaits: true });
      await this.tellSignedOut();
    });
    if (before) await wipeReads(before);
    await forgetSeal();
    this.me = null;
    this.state = 'out';
    this.channel?.postMessage(null);
    await outbox.belongTo(null);
    await photos.belongTo(null);
  }

  setLanguage(chosen: Language) {
    language.now = chosen;
    void changeDevice({ language: chosen });
    // So that the next phone, and what the server writes, speak it too.
    if (this.state === 'in') outbox.send({ method: 'PUT', path: '/api/me', body: { language: chosen }, key: 'language' });
  }

  setTheme(chosen: Theme) {
    this.theme = chosen;
    void changeDevice({ theme: chosen });
  }

  setRole(chosen: Role) {
    this.chosenRole = chosen;
    void changeDevice({ role: chosen });
  }

  setSchool(chosen: string) {
    this.chosenSchool = chosen;
    void changeDevice({ school: chosen });
  }

  /**
   * The cookie changes hands: nothing may be sent meanwhile, so the flusher's lock is held, and the phone belongs to
   * nobody until the answer is here. A page killed in between starts by asking the server whose cookie it has.
   */
  private async change(ask: () => Promise<Outcome<Me>>): Promise<Outcome<Me>> {
    const before = (await readDevice()).account;
    const outcome = await outbox.alone(async () => {
      await changeDevice({ account: null });
      const answer = await ask();
      if (answer.ok) await this.own(answer.value);
      else await changeDevice({ account: before });
      return answer;
    });
    if (outcome.ok) this.enter(outcome.value);
    else if (before) await outbox.belongTo(before);
    return outcome;
  }

  private async isKnown(me: Me): Promise<boolean> {
    const same = (account: string | null) => account === me.person.id;
    return same((await changeDevice((before) => (same(before.account) ? { me } : {}))).account);
  }

  /** Writes down whose phone this is now. Copies of another person's leave it; unsent work of theirs stays, unseen. */
  private async own(me: Me): Promise<void> {
    const device = await readDevice();
    const other = device.me !== null && device.me.person.id !== me.person.id;
    if (other && device.me) await wipeReads(device.me.person.id);
    await forgetSeal(); // of the session before
    await changeDevice({ account: me.person.id, me, signOutWaits: false, contact: Date.now(), locked: false, ...(other ? { role: null, school: null } : {}) });
    if (other) this.chosenRole = this.chosenSchool = null;
    if (!device.language && isLanguage(me.language)) language.now = me.language;
    this.channel?.postMessage(me.person.id);
  }

  private enter(me: Me) {
    this.me = me;
    place.now = { ...place.now, name: me.city, demo: me.demo };
    this.state = 'in';
    this.unreachable = false;
    void outbox.belongTo(me.person.id);
    void photos.belongTo(me.person.id);
  }

  /**
   * 401: the session ended on the server. The page stays as it is, so that nothing half-written is lost; what is
   * unsent waits for the same person's return.
   */
  private async expired() {
    if (this.state === 'out') return;
    this.state = 'out';
    await changeDevice({ account: null }).catch(() => undefined);
    await forgetSeal();
    const end = await get<Answer<'SessionEnd'>>('/api/my/end', { quiet: true });
    if (end.ok && end.value.lost) await this.empty();
  }

  /** This phone was said to be lost. Killed in the middle, it asks again at its next start. */
  private async empty() {
    await outbox.belongTo(null);
    await photos.belongTo(null);
    this.channel?.postMessage(null);
    await wipe();
    await post('/api/my/end/emptied', {}, { quiet: true });
    // Once: a server that cannot be told now is told at the next start.
    if (!location.search.includes('dikosongkan')) location.replace('/masuk?dikosongkan');
  }

  /** Another tab signed somebody else in: this one starts anew as theirs. */
  private heard(person: string | null) {
    if (person !== (this.me?.person.id ?? null)) location.assign('/');
  }

  private async tellSignedOut(): Promise<boolean> {
    const outcome = await post('/api/sign-out');
    const told = outcome.ok || outcome.status === 401;
    if (told) await changeDevice({ signOutWaits: false });
    return told;
  }
}

export const session = new Session();
