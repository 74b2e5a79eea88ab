import { area } from '$lib/i18n';
import en from './remark-texts.en';
import id from './remark-texts.id';

export const r = area(id, en);
