import { Store } from './store.js';

/** After signing out with an account of the zone: where one can sign out there too, for the next person at this screen. */
export const providerLeft = new Store<string | undefined>(undefined);
