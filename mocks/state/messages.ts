import type { Message } from '@/api/generated/types.gen';

import type { Seed } from '../seed/types';
import { randomUuid } from './random';

/** The messages to everybody who opens the registry's interface. */
export class Messages {
  #rows: readonly Message[];

  constructor(seed: Seed) {
    this.#rows = seed.messages;
  }

  /** Returns every message; the server promises no order (C 13.1). */
  list(): Message[] {
    return [...this.#rows];
  }

  find(uuid: string): Message | undefined {
    return this.#rows.find((row) => row.uuid === uuid);
  }

  add(message: Omit<Message, 'uuid'>): void {
    this.#rows = [...this.#rows, { uuid: randomUuid(), ...message }];
  }

  delete(uuid: string): void {
    this.#rows = this.#rows.filter((row) => row.uuid !== uuid);
  }
}
