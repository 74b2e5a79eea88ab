/** `import { t } from '$lib/i18n'` for shared texts; a page makes its own with `area(id, en)`. */
import en from './en';
import id from './id';
import { area } from './language.svelte';

export { area, isLanguage, language, type Language, type Texts } from './language.svelte';
export * from './format';

export const t = area(id, en);
