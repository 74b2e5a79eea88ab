/** The texts of Pustaka and its neighbours. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const p = area(id, en);

/** "batik-pekalongan" is "Batik Pekalongan". */
export const contextName = (id: string) => id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
