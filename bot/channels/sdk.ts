/** The names of the Bot Framework SDK that the service uses outside dialogs/; nothing else in bot/ imports it. */
export {
  ActivityTypes,
  BotAdapter,
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  EventFactory,
  HandoffEventNames,
  TurnContext,
  createBotFrameworkAuthenticationFromConfiguration,
  type Activity,
  type ConversationReference,
  type Middleware,
  type ResourceResponse,
  type Storage,
  type StoreItems,
} from 'botbuilder';
