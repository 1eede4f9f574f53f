import { takeOAuthAnswer } from './oauth';

/** Read from the address when this module loads, before anything else runs. */
export const oauthAnswer = takeOAuthAnswer();
