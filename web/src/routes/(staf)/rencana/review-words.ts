import { area } from '$lib/i18n';
import en from './review-texts.en';
import id from './review-texts.id';

export const w = area(id, en);
