import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { zCreateMessageBody } from '@/api/generated/zod.gen';
import { createMessage, CreateMessageError, type NewMessage } from '@/api/queries/messages';
import { whyNot } from '@/api/rights/messages';
import { useClosing } from '@/components/detail/closing';
import { FormOverlay } from '@/components/form/form-overlay';
import { MultilineField } from '@/components/form/multiline-field';
import { SelectField } from '@/components/form/select-field';
import { useListOutcome } from '@/components/list/list-outcome';
import { MessageContent } from '@/components/messages/message-content';
import { SEVERITY_LABELS, SeverityBadge } from '@/components/messages/severity-badge';
import type { ErrorDescription } from '@/lib/error-description';
import { messageTitle } from '@/lib/messages';

import { FORMATS } from './messages-list';
import styles from './messages.module.css';

/** The registry would accept a message without a text (C 13.1), which tells nobody anything. */
const rules = z.extend(zCreateMessageBody.shape.message, {
  content: z.string().check(z.refine((text) => text.trim() !== '', 'Enter a text.')),
});

const SEVERITY_CHOICES = (['info', 'warning', 'error'] as const).map((value) => ({
  value,
  label: SEVERITY_LABELS[value],
}));

const FORMAT_CHOICES = [
  { value: 'text/markdown', label: FORMATS.markdown },
  { value: 'text/plain', label: FORMATS.plain },
];

type MessageFormProps = {
  title: string;
  intro?: string;
  initial: NewMessage;
  /** Leaves without a new message, to where the form was opened. */
  onClose: () => void;
};

/** Asks for a message to everyone, shows how it will look, and leaves to the list once it is created. */
export function MessageForm({ title, intro, initial, onClose }: MessageFormProps) {
  const { finish } = useClosing('/messages');
  const say = useListOutcome();
  const refusal = whyNot.createMessage(useAccess());
  const creation = useMutation(createMessage);
  const form = useForm({ resolver: zodResolver(rules), defaultValues: initial });
  const { control } = form;
  const message = useWatch({ control, compute: (all: NewMessage) => all });

  const submit = form.handleSubmit(async (entered) => {
    try {
      const rowId = await creation.mutateAsync(entered);
      const text = 'Created. The registry shows it to everyone who opens it.';
      say({ target: messageTitle(entered), text, rowId });
      finish();
    } catch {
      // Shown from the state of the mutation.
    }
  });

  return (
    <FormOverlay
      title={title}
      intro={intro ?? 'Everyone who opens the registry sees it immediately.'}
      submitLabel="Create message"
      submitting={creation.isPending}
      dirty={form.formState.isDirty}
      error={creation.error && describeCreation(creation.error)}
      blocked={refusal}
      request={curlFor('createMessage', { body: { message } })}
      onSubmit={submit}
      onClose={onClose}
    >
      <MultilineField
        control={control}
        name="content"
        label="Text"
        rows={7}
        className={styles.text}
      />
      <div className={styles.choices}>
        <SelectField control={control} name="severity" label="Severity" data={SEVERITY_CHOICES} />
        <SelectField control={control} name="media_type" label="Format" data={FORMAT_CHOICES} />
      </div>
      <Preview message={message} />
    </FormOverlay>
  );
}

/** Shows the message as this console shows it to its users, while it is being written. */
function Preview({ message }: { message: NewMessage }) {
  // A long text is drawn after what was typed.
  const shown = useDeferredValue(message);
  return (
    <section aria-label="Preview" className={styles.preview}>
      <h3>Preview</h3>
      <div className={styles.box}>
        {shown.content.trim() === '' ? (
          <p className={styles.none}>The text shows here as you write it.</p>
        ) : (
          <>
            <SeverityBadge severity={shown.severity} />
            <MessageContent message={shown} whole />
          </>
        )}
      </div>
    </section>
  );
}

/** Describes why a message was not created, with what the console found out about it. */
function describeCreation(thrown: unknown): ErrorDescription {
  const description = describeError(thrown);
  if (!(thrown instanceof CreateMessageError) || thrown.found === 'refused') return description;
  return thrown.found === 'not-created'
    ? {
        ...description,
        meaning: 'The message was not created.',
        advice: 'Your text is kept; try again.',
      }
    : {
        ...description,
        meaning: 'The console could not confirm whether the message was created.',
        advice: 'Look for it in the list before you retry.',
      };
}
