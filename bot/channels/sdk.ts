/** The names of the Bot Framework SDK that the service uses outside dialogs/; nothing else in bot/ imports it. */
export {
  ActivityTypes,
  BotAdapter,
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  EventFactory,
  HandoffEventNames,
  TurnContext,
  type Activity,
  type ConversationReference,
  type Middleware,
  type ResourceResponse,
  type Storage,
  type StoreItems,
} from 'botbuilder';
