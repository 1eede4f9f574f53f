import type { RegisteredRouter } from '@tanstack/react-router';

import type { Command } from '@/components/commands/commands';
import { LogIcon } from '@/components/icons';
import { formatSubject, type Subject, subjectText } from '@/lib/subject';

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*:[\da-f:.]*)$/i;
/** Key IDs are long digests, unless someone chose them. */
const KEY_ID = /^[\da-f]{32,}$/i;

/** Returns what a text can name; a mere name only if it was asked for. */
function kindsOf(name: string, asked: boolean): readonly Subject['kind'][] {
  if (name.length < 2 || /[\s/@]/.test(name)) return [];
  if (ADDRESS.test(name)) return ['ip'];
  if (/^[^+]+\+[^+]+$/.test(name)) return ['robot'];
  if (KEY_ID.test(name)) return ['key'];
  return asked ? ['user', 'organization', 'key'] : [];
}

/**
 * Returns commands that show the activity of what is typed: an address, a robot account or a key ID as such, any name
 * after the word "activity".
 */
export function foundActivity(router: RegisteredRouter, query: string): readonly Command[] {
  const [, word, name = ''] = /^(activity\s+(?:of\s+)?)?(.*)$/is.exec(query.trim()) ?? [];
  return kindsOf(name, word !== undefined).map((kind) => ({
    id: `activity-${kind}`,
    label: `Activity of ${subjectText({ kind, name })}`,
    group: 'Usage logs',
    icon: LogIcon,
    run: () =>
      void router.navigate({ to: '/activity', search: { of: formatSubject({ kind, name }) } }),
  }));
}

/** Returns the command that asks whose activity to show. */
export const activityCommand = (router: RegisteredRouter): Command => ({
  id: 'activity',
  // The words of the hint would find this before the account that they begin: "ad" before "admin".
  label: 'Show activity',
  hint: 'of account, key or IP',
  group: 'Usage logs',
  keywords: 'user robot organization key ip address history timeline',
  run: () => void router.navigate({ to: '/activity' }),
});
