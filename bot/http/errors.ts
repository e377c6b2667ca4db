/** Every error that the service answers with: its code, its HTTP status and a message that a person can act on. */
export const ERRORS = {
  BadArgument: { status: 400, message: 'The request does not have the expected form.' },
  BadSyntax: { status: 400, message: 'The body is not JSON.' },
  MissingToken: { status: 401, message: 'Send the token as "Authorization: Bearer …".' },
  SignInNeeded: { status: 401, message: 'Sign in first.' },
  SignInFailed: { status: 401, message: 'User name, password or code do not fit.' },
  NotSigned: { status: 401, message: 'The request is not signed by the Bot Connector for this bot.' },
  TokenExpired: { status: 403, message: 'The token has expired. Ask for a new one.' },
  InvalidToken: { status: 403, message: 'The token does not open this.' },
  OriginRefused: { status: 403, message: 'This site may not use the service.' },
  HeaderMissing: { status: 403, message: 'The header "X-Console: 1" is missing.' },
  ProofFailed: { status: 403, message: 'The password or the code does not fit.' },
  ProviderOnly: { status: 403, message: 'Accounts come from the provider of the zone. Sign in there.' },
  NotAllowed: { status: 403, message: 'This account may not do that.' },
  NotWatching: { status: 403, message: 'Say first why you read along.' },
  NotYours: { status: 403, message: 'Only the officer who took the talk can do that.' },
  ConversationNotFound: { status: 404, message: 'There is no such conversation, or it has ended.' },
  NotFound: { status: 404, message: 'There is nothing here.' },
  LinkUsed: { status: 404, message: 'This link was used or has expired.' },
  MethodNotAllowed: { status: 405, message: 'This method is not possible here.' },
  AlreadyTaken: { status: 409, message: 'A colleague was first.' },
  NotOnDuty: { status: 409, message: 'This colleague is not on duty.' },
  Ended: { status: 409, message: 'The talk has ended.' },
  OwnAccount: { status: 409, message: 'Nobody changes the role or the access of their own account.' },
  LastOne: {
    status: 409,
    message: 'This is the last active account with that role. Make another one first.',
  },
  NameTaken: { status: 409, message: 'This user name is taken.' },
  TooLarge: { status: 413, message: 'The body is too large.' },
  UnsupportedMediaType: { status: 415, message: 'This content type is not accepted here.' },
  TooManyRequests: { status: 429, message: 'Too many requests. Wait a moment.' },
  Internal: { status: 500, message: 'Something went wrong on our side.' },
  NotSupported: { status: 501, message: 'This is not supported.' },
  NotSaved: { status: 503, message: 'It could not be saved. Try again. If it is urgent, call 101 or 112.' },
  Stopping: { status: 503, message: 'The service is restarting. Try again in a moment.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** Answered as `{error: {code, message}}` with the code's status. */
export class ApiError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string = ERRORS[code].message,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'ApiError';
    this.status = ERRORS[code].status;
  }

  get body(): { error: { code: string; message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}
