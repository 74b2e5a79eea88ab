/** What was just made and is shown once: it lives in this page's memory until it is printed, and nowhere else. */
import type { Pins, Slip } from './types';

class PrintDesk {
  slips = $state.raw<Slip[]>([]);
  /** One sheet a class group. */
  pins = $state.raw<Pins[]>([]);
  /** Whose pupils' cards they are. */
  school = $state('');
  /** Where the print page leads back to. */
  back = $state('/sekolah');
  kind = $state<'staff' | 'operator' | 'pins'>('staff');

  showSlips(slips: Slip[], kind: 'staff' | 'operator', back: string) {
    this.slips = slips;
    this.pins = [];
    this.kind = kind;
    this.back = back;
  }
  showPins(pins: Pins[], school: string, back: string) {
    this.school = school;
    this.pins = pins;
    this.slips = [];
    this.kind = 'pins';
    this.back = back;
  }
}

export const printDesk = new PrintDesk();
