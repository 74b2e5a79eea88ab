/** The texts of laying boxes over a picture. */
import { area } from '$lib/i18n';
import en from './cover-texts.en';
import id from './cover-texts.id';

export const t = area(id, en);
