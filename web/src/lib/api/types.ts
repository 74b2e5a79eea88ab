/**
 * What the API answers, from its contract: schema.d.ts is made of api/openapi.json by `npm run types` (part of `npm run
 * check`), so that a change of the contract that a page does not follow stops the check.
 */
import type { components } from './schema';

type Schemas = components['schemas'];

/** The contract lets a request leave out lists and optional values; an answer always has each of them. */
type Told<T> = T extends readonly (infer Item)[] ? Told<Item>[] : T extends object ? { [Key in keyof T]-?: Told<Exclude<T[Key], undefined>> } : T;

/** An answer, or a part of one, by its name in the contract. */
export type Answer<Name extends keyof Schemas> = Told<Schemas[Name]>;
/** What is sent, with every value said. */
export type Asking<Name extends keyof Schemas> = Told<Schemas[Name]>;

/** Roles of people who sign in here; pupils, boards and substitutes have pages of their own. */
export type Role = Exclude<Schemas['Grant']['role'], 'guest' | 'pupil' | 'board' | 'substitute'>;
export type SchoolName = Answer<'SchoolName'>;
export type Grant = Omit<Answer<'Grant'>, 'role'> & { role: Role };
/** GET /api/me, and what signing in answers. */
export type Me = Omit<Answer<'Me'>, 'grants'> & { grants: Grant[] };
/** POST /api/slips/look: whose slip it is. */
export type Slip = Answer<'Slip'>;
/** GET /api/city: whose server this is; for everybody. */
export type City = Answer<'City'>;
