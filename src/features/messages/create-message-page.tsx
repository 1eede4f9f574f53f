import { useNavigate } from '@tanstack/react-router';

import { CLOSING } from '@/components/detail/closing';

import { MessageForm } from './message-form';

/** Creates a message over the list. */
export function CreateMessagePage() {
  const navigate = useNavigate();
  return (
    <MessageForm
      title="Create message"
      initial={{ content: '', severity: 'info', media_type: 'text/markdown' }}
      onClose={() =>
        void navigate({ to: '/messages', search: true, ...CLOSING, ignoreBlocker: false })
      }
    />
  );
}
