/** One thing of whoever holds this phone without an account: a child's seat, a substitute's day. Outlives a killed browser. */
import { database } from './database';

export class Kept<T> {
  constructor(private readonly key: string) {}

  async read(): Promise<T | undefined> {
    try {
      return (await (await database()).get('device', this.key)) as T | undefined;
    } catch {
      return undefined;
    }
  }

  async put(value: T): Promise<void> {
    try {
      await (await database()).put('device', value, this.key);
    } catch {
      /* without storage a reload asks for the code again */
    }
  }

  async forget(): Promise<void> {
    try {
      await (await database()).delete('device', this.key);
    } catch {
      /* nothing was kept */
    }
  }
}
