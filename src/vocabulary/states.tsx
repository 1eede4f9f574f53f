import { Button } from '@mantine/core';

import { DetailLoading } from '@/components/detail/detail-parts';
import { Banner } from '@/components/feedback/banner';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { Note } from '@/components/feedback/note';
import { NotTold } from '@/components/feedback/not-told';
import { type Status, StatusBadge } from '@/components/feedback/status-badge';
import { TimeAgo } from '@/components/feedback/time-ago';
import { TimeLeft } from '@/components/feedback/time-left';
import { Truncate } from '@/components/feedback/truncate';
import { AttentionIcon, InfoIcon } from '@/components/icons';
import { MessageContent } from '@/components/messages/message-content';
import { SeverityBadge } from '@/components/messages/severity-badge';
import { registryNow } from '@/lib/clock';

import { Line, Named, Specimen } from './specimen';

const STATES: readonly { status: Status; label: string }[] = [
  { status: 'ok', label: 'Enabled' },
  { status: 'info', label: 'Running' },
  { status: 'attention', label: 'Awaiting · 18 h left' },
  { status: 'danger', label: 'Failed' },
  { status: 'inactive', label: 'Disabled' },
];

const HOUR = 3_600_000;
const LONG = 'contractor-onboarding-test-account.contractors.emea.meridian.example';

/** The five states, and what is said beside them. */
export function Badges() {
  const now = registryNow();
  return (
    <Specimen title="States and times">
      <Named name="Badge">
        <Line>
          {STATES.map((state) => (
            <StatusBadge key={state.status} {...state} />
          ))}
        </Line>
      </Named>
      <Named name="Quiet badge">
        <Line>
          {STATES.map((state) => (
            <StatusBadge key={state.status} {...state} quiet />
          ))}
        </Line>
      </Named>
      <Named name="Times">
        <Line>
          <TimeAgo date={new Date(now - 3 * HOUR)} />
          <TimeLeft deadline={now + 19 * HOUR} passed="may be dropped at any time" />
          <TimeLeft deadline={now + HOUR / 4} passed="may be dropped at any time" />
          <TimeLeft deadline={now - HOUR} passed="may be dropped at any time" />
        </Line>
      </Named>
      <Named name="Unknown">
        <NotTold />
      </Named>
      <Named name="Long name">
        <Truncate text={`${LONG}, ${LONG}`} />
      </Named>
    </Specimen>
  );
}

const FAILURE = {
  kind: 'server',
  title: 'The registry failed',
  meaning: 'It could not answer this request.',
  advice: 'Retry in a moment; its log says more.',
  quote: 'Internal Server Error',
  source: 'GET /api/v1/superuser/users/ → 500',
};

const NOTES = ['info', 'inactive', 'attention', 'danger'] as const;

/** What stands in place of content, or above it. */
export function Notices() {
  return (
    <Specimen title="Notices, empty, failing and loading">
      <Banner role="note" icon={<InfoIcon />} title="Your clock is wrong.">
        It is 4 minutes ahead of the registry’s.
      </Banner>
      <Banner
        role="note"
        danger
        icon={<AttentionIcon />}
        title="You are signed in as another account."
        action={<Button size="compact-xs">Continue as ops.lead</Button>}
      >
        What you see was loaded by admin.
      </Banner>
      {NOTES.map((status) => (
        <Note key={status} status={status}>
          The registry reports no sizes while quotas are off.
        </Note>
      ))}
      <ErrorNotice error={FAILURE} onRetry={() => undefined} />
      <EmptyState title="No service keys" action={<Button>Create key</Button>}>
        The registry’s own services and those you create keys for are listed here.
      </EmptyState>
      <DetailLoading label="Loading user" heights={[24, 72]} />
    </Specimen>
  );
}

const MARKDOWN = `## Storage moves on Sunday

Pushes are **off** from 22:00 UTC, see the [plan](https://status.example.org):

1. finish what runs,
2. wait for \`done\`.

> Pulls keep working.

<b>HTML</b> stays as it is written, and [this](javascript:alert(1)) is no link.`;

/** A text from outside, in the ways in which it may be written. */
export function Messages() {
  return (
    <Specimen title="Messages of the registry">
      <Line>
        {['error', 'warning', 'info', 'fatal'].map((severity) => (
          <SeverityBadge key={severity} severity={severity} />
        ))}
      </Line>
      <Named name="Markdown">
        <MessageContent message={{ content: MARKDOWN, media_type: 'text/markdown' }} />
      </Named>
      <Named name="Long plain text">
        <MessageContent message={{ content: `${LONG} is asked for more. `.repeat(20) }} />
      </Named>
      <Named name="Without a text">
        <MessageContent message={{ content: '' }} />
      </Named>
    </Specimen>
  );
}
