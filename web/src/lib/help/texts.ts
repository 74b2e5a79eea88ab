/** A page's help in the language of this phone. Comes with whoever asks, not with every page. */
import { area } from '$lib/i18n';
import { helpKey } from './help';
import en, { copyOnly as copyEn } from './texts.en';
import id, { copyOnly as copyId } from './texts.id';

const texts = area(id, en);
const copies = area({ only: copyId }, { only: copyEn });

export const helpOf = (route: string, role: string | undefined) => texts[helpKey(id, route, role) ?? ''];

/** What a page can and cannot do without a network; empty where there is nothing to say but that a copy is shown. */
export const offlineWords = (route: string, role: string | undefined) => (helpOf(route, role)?.offline ?? '').replace(copies.only, '').trim();
