import type { Ask, Flow, Option } from '../engine/flow.js';

/** Before each rung: what is shared, with whom, what the police must then do, how long it is kept. */
function rung(go: Omit<Option, 'id'>, more: readonly Option[] = []): Ask {
  return {
    kind: 'ask',
    view: 'keeping',
    options: [
      { id: 'go', ...go },
      ...more,
      { id: 'menu', to: 'menu', label: 'ladder.rung.menu' },
      { id: 'back', to: 'choices.menu', label: 'ladder.rung.back' },
    ],
  };
}

/** How far somebody wants to go, from nothing kept to a complaint; each step can be left again while the law allows it. */
export const ladder: Flow = {
  id: 'ladder',
  start: 'menu',
  steps: {
    menu: {
      kind: 'ask',
      options: [
        { id: 'browse', to: 'browse' },
        { id: 'count', to: 'count' },
        { id: 'talk', to: 'talk' },
        { id: 'contact', to: 'contact' },
        { id: 'statement', to: 'statement' },
        { id: 'complaint', to: 'complaint' },
        { id: 'withdraw', to: 'withdraw' },
        { id: 'back', to: 'choices.menu', label: 'ladder.rung.back' },
      ],
    },
    browse: rung({ to: 'happened.tell' }),
    count: rung({ to: 'choices.maycount' }),
    talk: rung({ to: 'officer.start' }, [{ id: 'message', to: 'later.start' }]),
    contact: rung({ rung: 'contact', to: 'contact.start' }),
    statement: rung({ rung: 'statement', to: 'statement.start' }),
    complaint: rung({ rung: 'complaint', to: 'statement.start' }, [{ id: 'rights', to: 'rights.menu' }]),
    withdraw: {
      kind: 'ask',
      options: [
        { id: 'code', to: 'code.enter' },
        { id: 'menu', to: 'menu', label: 'ladder.rung.menu' },
        { id: 'back', to: 'choices.menu', label: 'ladder.rung.back' },
      ],
    },
  },
};
