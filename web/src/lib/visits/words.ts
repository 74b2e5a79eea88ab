/** The texts that pages of visits share. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const v = area(id, en);
