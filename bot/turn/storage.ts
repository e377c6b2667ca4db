/** The SDK's Storage: the state of the dialogs, read and written in the turn that runs and committed with it. */
import type { Storage, StoreItems } from '../channels/sdk.js';
import type { Turns } from '../conversations/turns.js';

/** Only the conversation of the running turn has a state here; other keys are unknown. */
export class TurnStorage implements Storage {
  constructor(private readonly turns: Turns) {}

  async read(keys: string[]): Promise<StoreItems> {
    const items: StoreItems = {};
    const unit = this.turns.current;
    const state = await unit?.readState();
    const key = keys[0];
    if (state !== undefined && key !== undefined) items[key] = JSON.parse(state) as unknown;
    return items;
  }

  write(changes: StoreItems): Promise<void> {
    const [state] = Object.values(changes) as unknown[];
    if (state !== undefined) this.turns.current?.writeState(JSON.stringify(state));
    return Promise.resolve();
  }

  delete(): Promise<void> {
    this.turns.current?.writeState(undefined);
    return Promise.resolve();
  }
}
