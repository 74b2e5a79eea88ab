import type { HandleClientError } from '@sveltejs/kit';

/** What a page could not do: said by +error.svelte; only what surprises us goes to the console. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) console.error(error);
  return { message };
};
