import type { Problem } from '$lib/api/client';

declare global {
  namespace App {
    interface PageState {
      /** An entry of the history that only takes up a step back. */
      held?: true;
    }
    interface Error {
      message: string;
      problem?: Problem;
    }
  }
}

export {};
