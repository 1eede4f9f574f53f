import { textsOf } from './answer';
import { fetchReading } from './client';

/** The cursor of the next page, where nothing but it can be: at the end of a page, and not within a string. */
const NEXT_PAGE = /[,{]\s*"next_page"\s*:\s*"([^"\\]+)"\s*\}\s*$/;
/** In characters. */
const LONGEST_CURSOR = 1_000;

/**
 * Like `registryFetch`, for a page of a list: passes on the next one's cursor as soon as that has arrived, before the
 * browser reports the end of the response and before this page is parsed (C 4).
 */
export const fetchTellingCursor = (onCursor: (nextPage: string) => void = () => undefined) =>
  fetchReading(async (response) => {
    let text = '';
    let told = false;
    for await (const part of textsOf(response)) {
      text += part;
      const [, cursor] = NEXT_PAGE.exec(text.slice(-LONGEST_CURSOR)) ?? [];
      if (cursor === undefined || told) continue;
      told = true;
      onCursor(cursor);
    }
    return { text };
  });
