import type { ServiceKey } from '@/api/queries/service-keys';
import { registryNow } from '@/lib/clock';
import type { Cell, ExportColumn } from '@/lib/csv';
import { parseServerDate } from '@/lib/dates';
import { approvalState } from '@/lib/service-key-state';
import { writeJson } from '@/lib/json';

type Approval = NonNullable<ServiceKey['approval']>;

/** What an approval says; null where there is none, undefined where the registry does not tell. */
const ofApproval = ({ approval }: ServiceKey, valueOf: (approval: Approval) => Cell): Cell =>
  approval ? valueOf(approval) : approval;

/** A date that cannot be read is exported as it is written. */
const dateOr = (text: string | null | undefined): Cell => parseServerDate(text) ?? text;

/** What an exported key holds: everything that the list knows, dates as ISO 8601; there is nothing secret in it. */
export const serviceKeysExport: readonly ExportColumn<ServiceKey>[] = [
  { id: 'name', label: 'Name', value: (key) => key.name },
  { id: 'kid', label: 'Key ID', value: (key) => key.kid },
  { id: 'service', label: 'Service', value: (key) => key.service },
  { id: 'approval', label: 'Approval', value: (key) => approvalState(key, registryNow()) },
  {
    id: 'approver',
    label: 'Approver',
    value: (key) => ofApproval(key, ({ approver }) => approver && approver.username),
  },
  {
    id: 'approved_date',
    label: 'Approved',
    value: (key) => ofApproval(key, ({ approved_date: date }) => dateOr(date)),
  },
  { id: 'notes', label: 'Notes', value: (key) => ofApproval(key, ({ notes }) => notes) },
  { id: 'created_date', label: 'Created', value: (key) => dateOr(key.created_date) },
  { id: 'expiration_date', label: 'Expires', value: (key) => dateOr(key.expiration_date) },
  {
    id: 'rotation_duration',
    label: 'Rotation in seconds',
    value: (key) => key.rotation_duration,
  },
  { id: 'metadata', label: 'Metadata', value: (key) => writeJson(key.metadata) },
  { id: 'jwk', label: 'Public key (JWK)', value: (key) => writeJson(key.jwk) },
];
