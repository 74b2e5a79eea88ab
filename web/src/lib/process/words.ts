/** The texts that pages of penilaian proses share. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const p = area(id, en);
