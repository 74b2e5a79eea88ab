/** What was just made and is shown once: it lives in this page's memory until it is printed, and nowhere else. */
import { session } from '$lib/session.svelte';
import type { Pins, Slip } from './types';

/** Cards that show a key, and so can be shown but once. */
export const isSecret = (sheet: Pins) => sheet.pins.some((one) => one.pin !== '');

class PrintDesk {
  slips = $state.raw<Slip[]>([]);
  /** One sheet a class group. */
  pins = $state.raw<Pins[]>([]);
  /** Whose pupils' cards they are. */
  school = $state('');
  /** Where the print page leads back to. */
  back = $state('/sekolah');
  kind = $state<'staff' | 'operator' | 'pins'>('staff');
  private account: string | undefined;

  showSlips(slips: Slip[], kind: 'staff' | 'operator', back: string) {
    this.put({ slips, pins: [], kind, back });
  }
  showPins(pins: Pins[], school: string, back: string) {
    this.put({ slips: [], pins, kind: 'pins', back, school });
  }

  /** Slips made in this page's lifetime for these logins: a second print shows them again instead of ending them. */
  heldSlips(kind: 'staff' | 'operator', fits: (slip: Slip) => boolean): Slip[] {
    return this.mine && this.kind === kind ? this.slips.filter(fits) : [];
  }
  /** The same of a class group's cards. */
  heldPins(school: string, group: string): Pins[] {
    return this.mine && this.school === school ? this.pins.filter((sheet) => sheet.group === group && isSecret(sheet)) : [];
  }
  /** A phone may be handed on: what one person made, the next does not see. */
  get mine() {
    return this.account === session.me?.person.id;
  }

  private put(what: Pick<PrintDesk, 'slips' | 'pins' | 'kind' | 'back'> & { school?: string }) {
    Object.assign(this, what, { account: session.me?.person.id });
  }
}

export const printDesk = new PrintDesk();
