/** Files that a resident sends: kept as they came, encrypted, and never served but as a download. */
import { createHash, randomUUID } from 'node:crypto';
import busboy from 'busboy';
import type { Request, Response } from 'restify';
import { safeName } from '../../cases/evidence/names.js';
import { checkForm, JSON_LIMIT_BYTES, parseJson } from '../../http/body.js';
import { ApiError } from '../../http/errors.js';
import type { ConversationKeys } from '../../conversations/keys.js';
import type { Turns } from '../../conversations/turns.js';
import type { Store } from '../../store/ports.js';
import type { FileRecord } from '../../store/records.js';
import { DuplicateDelivery } from '../../turn/dedupe.js';
import { ActivityTypes, type Activity } from '../sdk.js';
import type { DirectLineConversations } from './conversations.js';
import { ActivityForm, type ClientActivity } from './forms.js';
import type { TokenClaims } from './tokens.js';

export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 5;
const TOO_MANY_FILES = `At most ${String(MOST_FILES)} files at a time.`;

interface Upload {
  activity: ClientActivity;
  files: { name: string; contentType: string; bytes: Buffer }[];
}

export class Uploads {
  constructor(
    private readonly conversations: DirectLineConversations,
    private readonly turns: Turns,
    private readonly store: Store,
    private readonly keys: ConversationKeys,
  ) {}

  /** @returns the id of the activity that carries the files. @throws ApiError TooLarge, BadArgument, UnsupportedMediaType */
  async receive(request: Request, claims: TokenClaims): Promise<string> {
    const { activity, files } = await parse(request);
    // One turn: the files, the message that names them and the bot's answer are saved together or not at all.
    return this.turns.run(claims.conversationId, async (unit) => {
      const before = unit.savepoint();
      const key = unit.openKey;
      if (unit.conversation.wrappedKeys[key] === undefined)
        this.keys.make(unit.conversationId, unit.conversation, key);
      const attachments = files.map(({ name, contentType, bytes }) => {
        const id = randomUUID();
        const sealed = (plain: string | Uint8Array, field: string) =>
          this.keys.seal(unit.conversationId, unit.conversation, key, plain, `files/${id}#${field}`);
        const record: FileRecord = {
          conversationId: unit.conversationId,
          key,
          sealedName: sealed(name, 'name'),
          contentType,
          size: bytes.length,
          sealedDigest: sealed(createHash('sha256').update(bytes).digest('hex'), 'digest'),
          sealedBytes: sealed(bytes, 'bytes'),
        };
        unit.put('files', id, record, 0);
        return {
          contentType,
          name,
          size: bytes.length,
          contentUrl: `/v3/directline/conversations/${unit.conversationId}/attachments/${id}`,
        };
      });
      try {
        return await this.conversations.run(claims, { ...activity, attachments } as Partial<Activity>);
      } catch (error) {
        if (!(error instanceof DuplicateDelivery)) throw error;
        // It has its files from the first time.
        unit.rollback(before);
        return error.activityId;
      }
    });
  }

  /** @throws ApiError NotFound */
  async send(response: Response, conversationId: string, fileId: string): Promise<void> {
    const record = await this.conversations.open(conversationId);
    const file = await this.store.get('files', fileId);
    if (file?.value.conversationId !== conversationId) throw new ApiError('NotFound');
    const { key, sealedBytes, sealedName } = file.value;
    sendDownload(response, {
      bytes: this.keys.openBytes(conversationId, record, key, sealedBytes, `files/${fileId}#bytes`),
      name: this.keys.open(conversationId, record, key, sealedName, `files/${fileId}#name`),
    });
  }
}

/** As a download and nothing else: whatever the file claims to be, no browser runs or shows it. */
export function sendDownload(response: Response, file: { bytes: Buffer; name: string }): void {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Length': file.bytes.length,
  });
  response.end(file.bytes);
}

async function parse(request: Request): Promise<Upload> {
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw new ApiError('UnsupportedMediaType', 'Send files as multipart/form-data.');
  }
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT_BYTES + JSON_LIMIT_BYTES)
    throw new ApiError('TooLarge', 'Files may be 10 MB together.');
  let activity: ClientActivity = { type: 'message' } as ClientActivity;
  const files: Upload['files'] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      // What is still to come is read and thrown away, so that the client hears the answer.
      request.unpipe();
      request.resume();
      reject(
        error instanceof ApiError ? error : new ApiError('BadArgument', 'The multipart body cannot be read.'),
      );
    };
    const parser = makeParser(contentType, fail);
    if (parser === undefined) return;
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = [];
      // A body that ends in the middle of a file is an error of that file.
      stream.on('error', fail);
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > UPLOAD_LIMIT_BYTES) fail(new ApiError('TooLarge', 'Files may be 10 MB together.'));
        else chunks.push(chunk);
      });
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (field === 'activity') {
          try {
            activity = checkForm(parseJson(bytes), ActivityForm);
          } catch (error) {
            fail(error);
          }
        } else {
          files.push({ name: safeName(info.filename), contentType: info.mimeType.slice(0, 100), bytes });
        }
      });
    });
    parser.on('field', (field, value) => {
      if (field !== 'activity') return;
      try {
        activity = checkForm(parseJson(Buffer.from(value)), ActivityForm);
      } catch (error) {
        fail(error);
      }
    });
    parser.on('filesLimit', () => {
      fail(new ApiError('BadArgument', TOO_MANY_FILES));
    });
    parser.on('error', fail);
    parser.on('close', () => {
      resolve();
    });
    request.once('error', fail);
    request.pipe(parser);
  });
  if (activity.type !== ActivityTypes.Message)
    throw new ApiError('BadArgument', 'Only a message carries files.');
  if (files.length > MOST_FILES) throw new ApiError('BadArgument', TOO_MANY_FILES);
  if (files.length === 0) throw new ApiError('BadArgument', 'There is no file in the body.');
  if (files.some((file) => file.bytes.length === 0)) throw new ApiError('BadArgument', 'A file is empty.');
  return { activity, files };
}

function makeParser(contentType: string, fail: (error: unknown) => void): busboy.Busboy | undefined {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: {
        // The activity may come as a file too.
        files: MOST_FILES + 1,
        fileSize: UPLOAD_LIMIT_BYTES + 1,
        fields: 5,
        fieldSize: JSON_LIMIT_BYTES,
      },
    });
  } catch (error) {
    fail(error);
    return undefined;
  }
}
