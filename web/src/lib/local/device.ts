/** What the phone knows without a network: whose it is now, in which language and light. */
import type { Me, Role } from '$lib/api/types';
import type { Language } from '$lib/i18n';
import type { Place } from '$lib/place.svelte';
import type { Size } from '$lib/send/paper-size.svelte';
import { database } from './database';

export type Theme = 'auto' | 'light' | 'dark';

export interface Device {
  /** The person whose session the cookie holds; null while signed out or while it is changing. */
  account: string | null;
  /** The last answer of /api/me for `account`. */
  me: Me | null;
  /** Signed out without a network: the server still has to be told. */
  signOutWaits: boolean;
  language: Language | null;
  theme: Theme;
  role: Role | null;
  /** Of several schools the one whose desk is open. */
  school: string | null;
  /** On which documents are printed. */
  paper: Size;
  /** When the server last knew the session, ms by this phone's clock. */
  contact: number | null;
  /** What was here is locked until somebody signs in. */
  locked: boolean;
  /** The city whose server this is. */
  city: Place | null;
}

const fresh: Device = { account: null, me: null, signOutWaits: false, language: null, theme: 'auto', role: null, school: null, paper: 'f4', contact: null, locked: false, city: null };

export async function readDevice(): Promise<Device> {
  try {
    return { ...fresh, ...((await (await database()).get('device', 'device')) as Partial<Device> | undefined) };
  } catch {
    return { ...fresh }; // a browser without storage still shows pages while there is a network
  }
}

/** With a function: looks and changes in one transaction. */
export async function changeDevice(change: Partial<Device> | ((before: Device) => Partial<Device>)): Promise<Device> {
  const db = await database();
  const tx = db.transaction('device', 'readwrite', { durability: 'strict' });
  const before = { ...fresh, ...((await tx.store.get('device')) as Partial<Device> | undefined) };
  const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
  await tx.store.put(after, 'device');
  await tx.done;
  return after;
}
