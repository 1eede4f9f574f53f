import { Link } from '@tanstack/react-router';

import { Note } from '@/components/feedback/note';
import { MadeOfLog } from '@/components/range/log-notices';
import type { DayRange } from '@/lib/days';
import { formatSubject, type Subject } from '@/lib/subject';
import { formatNumber, shortId } from '@/lib/text';

import type { Activity } from './activity-rows';

type ActivityNotesProps = { subject: Subject; trail: Activity['trail']; range: DayRange };

/** As many UUIDs as a line holds; an export lists all of them. */
const SHOWN = 3;

/** Says under which names the subject was found, and what the log does not tell of it. */
export function ActivityNotes({ subject, trail, range }: ActivityNotesProps) {
  const { formerNames, laterNames, placeholders } = trail;
  return (
    <>
      {formerNames.length > 0 && (
        <Note>
          Also includes entries under its former names: <bdi>{formerNames.join(', ')}</bdi>.
        </Note>
      )}
      {laterNames.map((name) => (
        <Note key={name}>
          The account of this name is now called{' '}
          <Link to="/activity" search={{ of: formatSubject({ ...subject, name }), ...range }}>
            <bdi>{name}</bdi>
          </Link>
          . The log shows what it did under its new name.
        </Note>
      ))}
      {placeholders.length > 0 && (
        <Note>
          {placeholders.length === 1
            ? 'An account of this name was deleted. The log shows it as '
            : `${formatNumber(placeholders.length)} accounts of this name were deleted. The log shows them as `}
          <bdi>{placeholders.slice(0, SHOWN).map(shortId).join(', ')}</bdi>
          {placeholders.length > SHOWN && ' and others'}; those entries are included.
        </Note>
      )}
      <Limits subject={subject} />
    </>
  );
}

/** Says what cannot be found. */
function Limits({ subject: { kind } }: { subject: Subject }) {
  const isAccount = kind === 'user' || kind === 'robot' || kind === 'organization';
  return (
    <MadeOfLog>
      <li>
        Old entries that the registry deleted or archived (<code>FEATURE_ACTION_LOG_ROTATION</code>,{' '}
        <code>ACTION_LOG_ROTATION_THRESHOLD</code>), and changes that it does not log, such as
        quotas set through the superuser API, as in this console.
      </li>
      {isAccount && (
        <li>
          Entries of a deleted account that show only its UUID, unless another entry in this range
          shows both the UUID and the name. Once the registry has purged the account, they show
          neither.
        </li>
      )}
      {isAccount && (
        <li>
          Entries under a former name, if the rename is not in this range. If two accounts had the
          name one after the other, entries of both are shown.
        </li>
      )}
      {kind === 'user' && (
        <li>
          What the robot accounts of the user did in other namespaces. Each robot account has its
          own activity.
        </li>
      )}
      <li>
        Actions of superusers that the log does not mark, such as deleting an organization. They are
        listed, but not counted as done by a superuser.
      </li>
    </MadeOfLog>
  );
}
