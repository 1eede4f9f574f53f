import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';

import { redirectIfSignedIn } from '@/shell/auth/redirect-if-signed-in';
import { SignInPage } from '@/shell/auth/sign-in-page';

const search = z.object({ redirect: z.catch(z.optional(z.string()), undefined) });

export const Route = createFileRoute('/sign-in')({
  validateSearch: search,
  beforeLoad: redirectIfSignedIn,
  component: SignInPage,
  staticData: { title: 'Sign in' },
});
