/** Which figure leads to which line that an office answers for, both ways round. No DOM. */
import { number } from '$lib/i18n';
import { say, type Questions } from './questions';
import type id from './leading.id';
import { listed } from './written';

export type Words = typeof id;
type Duty = Questions['duties'][number];

/** "Menuntun ke: D.1 … (bukan nilainya).", or nothing. A copy that an earlier version kept knows none. */
export function leadsWords(of: Questions, indicator: string, t: Words): string {
  const codes = of.indicators.find((one) => one.id === indicator)?.leads ?? [];
  const lines = (of.duties ?? []).filter((one) => codes.includes(one.code)).map((one) => say(one.name));
  return lines.length > 0 ? t.leads(listed(lines)) : '';
}

export interface Line {
  code: string;
  name: string;
  said: string;
}
export interface DutyList {
  list: 'rapor' | 'spm';
  lines: Line[];
  /** Of lines of which nothing is said, where none of the list has anything: said once. */
  silent: string;
}

const line = (of: Questions, duty: Duty, t: Words): Line & { led: boolean } => {
  const names = of.indicators.filter((one) => (one.leads ?? []).includes(duty.code)).map((one) => say(one.name));
  return { code: duty.code, name: say(duty.name), led: names.length > 0, said: names.length > 0 ? t.led(listed(names)) : t.nothing };
};

/** The other way round: each line, with what leads there or that nothing does. */
export function dutyLists(of: Questions, t: Words): DutyList[] {
  const lists = (['rapor', 'spm'] as const).map((list) => {
    const lines = (of.duties ?? []).filter((one) => one.list === list).map((one) => line(of, one, t));
    const none = lines.length > 0 && lines.every((one) => !one.led);
    return { list, silent: none ? t.nothingOf(number(lines.length)) : '', lines: lines.map(({ code, name, said }) => ({ code, name, said: none ? '' : said })) };
  });
  return lists.filter((one) => one.lines.length > 0);
}
