/**
 * The names of the Bot Framework SDK that the dialogs use, and the only file here that imports it: behind this seam a
 * move to its successor touches this folder and bot/channels/. Not used, because the successor lacks them:
 * ActivityHandler, AutoSaveStateMiddleware, the channel helpers and the prompts.
 */
export {
  ActivityTypes,
  BotAdapter,
  ConversationState,
  EventFactory,
  InputHints,
  TurnContext,
  type Activity,
  type CardAction,
  type StatePropertyAccessor,
  type Storage,
  type StoreItems,
} from 'botbuilder';
export {
  Dialog,
  DialogSet,
  DialogTurnStatus,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogState,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
