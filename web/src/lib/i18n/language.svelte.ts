/** The language of the screen, and how a page gets its texts in it. */

export type Language = 'id' | 'en';

class LanguageChoice {
  now = $state<Language>('id');
}

export const language = new LanguageChoice();

/** Message tables are plain objects of texts, of lists of texts, of functions that make a text, and of such tables. */
export type Texts = { readonly [key: string]: string | readonly string[] | ((...values: never[]) => string) | Texts };

/**
 * The texts of one area. `id` is the source; `en` has the same type, so a missing message does not compile.
 * Reading a text inside a template follows the language: `const t = area(id, en)`, then `{t.title}`.
 */
export function area<T extends Texts>(id: T, en: T): T {
  return new Proxy(id, {
    get: (_, key) => (language.now === 'en' ? en : id)[key as keyof T]
  });
}

export function isLanguage(text: unknown): text is Language {
  return text === 'id' || text === 'en';
}
