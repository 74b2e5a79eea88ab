import type { Problem } from '$lib/api/client';

declare global {
  namespace App {
    interface Error {
      message: string;
      problem?: Problem;
    }
  }
}

export {};
