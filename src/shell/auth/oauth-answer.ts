import { takeOAuthAnswer } from './oauth';

/** Taken from the address when this module loads, which is before anything else runs. */
export const oauthAnswer = takeOAuthAnswer();
