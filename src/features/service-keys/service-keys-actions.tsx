import type { Access } from '@/api/access';
import type { ServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { ClockIcon, EditIcon, KeyIcon, OkIcon, TransferIcon, TrashIcon } from '@/components/icons';
import type { RowAction } from '@/components/table/types';
import { isTaken, type Replacement } from '@/lib/service-key-replacement';

/** Returns the actions on one key, which may be part of a replacement; each opens at its own address over the list. */
export function serviceKeyActions(
  access: Access,
  key: ServiceKey,
  replacement: Replacement<ServiceKey> | undefined,
): readonly RowAction[] {
  const at = { params: { kid: key.kid }, search: true } as const;
  return [
    {
      id: 'details',
      label: 'Show details',
      icon: <KeyIcon />,
      link: { ...at, to: '/service-keys/$kid' },
    },
    // An approved key says so elsewhere.
    ...(key.approval
      ? []
      : [
          {
            id: 'approve',
            common: true,
            label: 'Approve key',
            icon: <OkIcon />,
            refusal: whyNot.approveServiceKey(access, key),
            link: { ...at, to: '/service-keys/$kid/approve' },
          } as const,
        ]),
    isTaken(key.kid, replacement)
      ? {
          id: 'replacement',
          common: true,
          label: 'Compare keys',
          icon: <TransferIcon />,
          link: { ...at, to: '/service-keys/$kid/replacement' },
        }
      : {
          id: 'replace',
          common: true,
          label: 'Replace key',
          icon: <TransferIcon />,
          refusal: whyNot.replaceServiceKey(access, key),
          link: { ...at, to: '/service-keys/$kid/replace' },
        },
    {
      id: 'edit',
      label: 'Change name and metadata',
      icon: <EditIcon />,
      refusal: whyNot.updateServiceKey(access),
      link: { ...at, to: '/service-keys/$kid/edit' },
    },
    {
      id: 'expiry',
      common: true,
      label: 'Change expiry',
      icon: <ClockIcon />,
      refusal: whyNot.updateServiceKey(access),
      link: { ...at, to: '/service-keys/$kid/expiry' },
    },
    {
      id: 'delete',
      label: 'Delete key',
      icon: <TrashIcon />,
      refusal: whyNot.deleteServiceKey(access),
      danger: true,
      link: { ...at, to: '/service-keys/$kid/delete' },
    },
  ];
}
