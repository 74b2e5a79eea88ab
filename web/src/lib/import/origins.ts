/** Where a plan's texts came from, by places that stay the same when steps move. Pure. */
import type { Imported, Origin, Place } from '$lib/engine/document';
import { stable } from '../../routes/(staf)/rencana/place';
import { withIds, type NewId, type Plan } from '../../routes/(staf)/rencana/plan';

/** What stands on the phone of an import: the plan as it was read, and the origins that nobody has looked at yet. */
export interface Brought {
  /** The file's name; empty: pasted. */
  name: string;
  plan: Plan;
  origins: Origin[];
}

/** Every part with an id of its own, and the origins said by them. */
export function brought(name: string, { plan, origins }: Imported, newId: NewId): Brought {
  const own = withIds(structuredClone(plan), newId);
  return { name, plan: own, origins: origins.map((one) => ({ ...one, path: stable(own, one.path) })) };
}

/** Of this place, else of the nearest part around it. */
export function originOf(origins: readonly Origin[], place: string): Origin | undefined {
  for (let path = place; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const found = origins.find((one) => one.path === path);
    if (found) return found;
  }
  return undefined;
}

export interface PlaceWords {
  paragraph: (n: number) => string;
  line: (n: number) => string;
  table: (n: number, row: number) => string;
  margin: string;
}

/** "dari tabel 2, baris 3" */
export function placeWords({ kind, number, row }: Place, t: PlaceWords): string {
  if (kind === 'table') return t.table(number, row);
  return kind === 'margin' ? t.margin : t[kind](number);
}
