import { useClosing } from '@/components/detail/closing';

import { MessageForm } from './message-form';

/** Creates a message over the list. */
export function CreateMessagePage() {
  return (
    <MessageForm
      title="Create message"
      initial={{ content: '', severity: 'info', media_type: 'text/markdown' }}
      onClose={useClosing('/messages').close}
    />
  );
}
