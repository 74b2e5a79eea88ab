import { lessons } from '../lessons';

export async function load({ parent }) {
  await parent();
  return { desk: await lessons() };
}
