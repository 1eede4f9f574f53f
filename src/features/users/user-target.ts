import type { User } from '@/api/queries/users';
import { createTarget } from '@/components/detail/target';

/** The user that a form or dialog under `/users/$username` is about, and the ways out of it. */
export const [UserTargetProvider, useUserTarget] = createTarget<{ user: User }>();
