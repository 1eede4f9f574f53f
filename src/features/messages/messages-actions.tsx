import type { Access } from '@/api/access';
import type { Message } from '@/api/queries/messages';
import { whyNot } from '@/api/rights/messages';
import { CopyIcon, MessageIcon, TrashIcon } from '@/components/icons';
import type { RowAction } from '@/components/table/types';

/** Returns the actions on one message; each opens at its own address over the list. */
export function messageActions(access: Access, { uuid }: Message): readonly RowAction[] {
  const at = { params: { uuid }, search: true } as const;
  return [
    {
      id: 'details',
      label: 'Show details',
      icon: <MessageIcon />,
      link: { ...at, to: '/messages/$uuid' },
    },
    {
      id: 'copy',
      common: true,
      label: 'Copy to a new message',
      icon: <CopyIcon />,
      refusal: whyNot.createMessage(access),
      link: { ...at, to: '/messages/$uuid/copy' },
    },
    {
      id: 'delete',
      common: true,
      label: 'Delete message',
      icon: <TrashIcon />,
      refusal: whyNot.deleteMessage(access),
      danger: true,
      link: { ...at, to: '/messages/$uuid/delete' },
    },
  ];
}
