import type { Message } from '@/api/queries/messages';
import { createTarget } from '@/components/detail/target';

/** The message that a form or dialog under `/messages/$uuid` is about, and the ways out of it. */
export const [MessageTargetProvider, useMessageTarget] = createTarget<{ message: Message }>();
