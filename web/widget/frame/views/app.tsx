import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TalkState } from '../talk-state.js';
import type { Talk } from '../talk.js';
import { LanguageContext, LeaveContext } from '../words.js';
import { AloneFooter, AloneHeader } from './alone.js';
import { Composer } from './composer.js';
import { Ended } from './ended.js';
import { MessageList } from './message-list.js';
import { NoConnection } from './no-connection.js';

/** The whole frame. `onLeave` is given when the frame is opened by itself and needs its own header. */
export function App({ talk, onLeave }: { talk: Talk; onLeave?: () => void }): JSX.Element {
  const [state, setState] = useState(talk.state);
  useEffect(() => {
    setState(talk.state);
    return talk.watch(() => setState(talk.state));
  }, [talk]);

  return (
    <LanguageContext.Provider value={state.language}>
      <div class="talk">
        {onLeave && <AloneHeader talk={talk} onLeave={onLeave} />}
        <div class="stage" onClick={noticeCall(talk)} {...(onLeave && { role: 'main' })}>
          <LeaveContext.Provider value={onLeave ?? null}>
            <MessageList state={state} talk={talk} embedded={!onLeave} />
          </LeaveContext.Provider>
          <NoConnection line={state.line} said={state.ended !== null || newestIsNotSaved(state)} />
          {state.ended ? <Ended ended={state.ended} talk={talk} /> : <Composer talk={talk} />}
        </div>
        {onLeave && <AloneFooter />}
      </div>
    </LanguageContext.Provider>
  );
}

/** Links to the emergency numbers, wherever in the talk they stand. */
const emergencyLink = 'a[href="tel:101"], a[href="tel:112"]';

function noticeCall(talk: Talk): (event: MouseEvent) => void {
  return ({ target }) => {
    if (target instanceof Element && target.closest(emergencyLink)) talk.called();
  };
}

function newestIsNotSaved({ messages }: TalkState): boolean {
  const newest = messages[messages.length - 1];
  return newest?.kind === 'mine' && newest.delivery === 'notSaved';
}
