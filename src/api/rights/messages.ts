import type { Access } from '../access';
import { firstOf, notOffered, noWrites, type Refusal } from './rules';

/** The permitted actions, each with the reason why not; used to disable and to explain. */
export const whyNot = {
  /** C 13.1. Anybody may, where the registry has them. */
  readMessages: (access: Access): Refusal => notOffered(access, 'listMessages'),
  /** C 13.1. */
  createMessage: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'createMessage')),
  /** C 13.1. The registry's description never lists the deletion, so the creation stands for it. */
  deleteMessage: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'createMessage')),
};
