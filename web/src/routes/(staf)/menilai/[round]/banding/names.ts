/** The texts of comparing work by twos. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const t = area(id, en);
