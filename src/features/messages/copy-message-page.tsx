import { isMarkdown, severityOf } from '@/lib/messages';

import { MessageForm } from './message-form';
import { useMessageTarget } from './message-target';

/** Creates a message that begins as a copy of another: the registry cannot change one (C 13.1). */
export function CopyMessagePage() {
  const { message, close } = useMessageTarget();
  const severity = severityOf(message);
  return (
    <MessageForm
      title="Copy to a new message"
      intro="The registry cannot change a message: create a new one, which everyone sees immediately, then delete the old one."
      initial={{
        content: message.content,
        severity: severity === 'other' ? 'info' : severity,
        media_type: isMarkdown(message) ? 'text/markdown' : 'text/plain',
      }}
      onClose={close}
    />
  );
}
