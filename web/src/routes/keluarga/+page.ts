import { FamilyDoor } from './family-door.svelte';

/** Behind the #, so that no server, no log and no link's preview ever sees it. */
export const load = () => ({ door: new FamilyDoor(location.hash.slice(1)) });
