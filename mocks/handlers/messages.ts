import { isObject } from '@/lib/json';

import { pageServerError } from '../core/failures';
import type { HandlersOf } from '../core/operation';
import { WRITE, type RulesOf } from '../core/rules';

type MessageOperation = 'listMessages' | 'createMessage' | 'deleteMessage';

/** The checks that run before the handlers. */
export const messageRules: RulesOf<MessageOperation> = {
  listMessages: { access: 'anybody' },
  createMessage: {
    ...WRITE,
    refusedInWords: true,
    body: {
      type: 'object',
      properties: {
        message: {
          type: 'object',
          required: ['content', 'media_type', 'severity'],
          properties: {
            content: { type: 'string' },
            media_type: { type: 'string', enum: ['text/plain', 'text/markdown'] },
            severity: { type: 'string', enum: ['info', 'warning', 'error'] },
          },
        },
      },
    },
  },
  deleteMessage: { ...WRITE, refusedInWords: true, undescribed: true },
};

/** None of these writes a log entry (C 13.1). */
export const messageHandlers: HandlersOf<MessageOperation> = {
  listMessages: ({ registry }) => ({
    status: 200,
    body: { messages: registry.messages.list() },
  }),

  createMessage({ registry, body }) {
    // The schema does not require it, and the operation crashes without it.
    if (!isObject(body.message)) throw pageServerError();
    const { content, media_type, severity } = body.message;
    registry.messages.add({ content, media_type, severity });
    return { status: 201, body: '', headers: { 'Content-Type': 'text/html; charset=utf-8' } };
  },

  deleteMessage({ registry, path }) {
    registry.messages.delete(path.uuid);
    return { status: 204 };
  },
};
