/** The web app's files name runes; nothing here runs one. */
declare function $state<T>(value: T): T;
