/** The texts of a teacher's own visits. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const t = area(id, en);
