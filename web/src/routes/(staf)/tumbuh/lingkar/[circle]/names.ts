/** The texts of one learning circle. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const w = area(id, en);
