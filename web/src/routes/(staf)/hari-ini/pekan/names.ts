/** The texts of a head's and a supervisor's week. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const t = area(id, en);
