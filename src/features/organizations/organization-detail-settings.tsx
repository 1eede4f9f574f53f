import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';

import { type Organization, organizationSettings } from '@/api/queries/organizations';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { TimeAgo } from '@/components/feedback/time-ago';
import { Truncate } from '@/components/feedback/truncate';
import { knownEmail } from '@/lib/email';
import { formatTimeSpan } from '@/lib/time-span';

/** Shows the organization's settings, as far as the registry reports them to superusers. */
export function OrganizationSettingsFacts({ organization }: { organization: Organization }) {
  const id = useId();
  const { data: told } = useQuery(organizationSettings(organization.name));
  const email = knownEmail(organization);
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Settings
      </h3>
      <dl className={detail.facts}>
        <dt>Contact e-mail</dt>
        <dd>
          {organization.email === undefined ? (
            <NotTold />
          ) : email === null ? (
            <span className={detail.faint}>No e-mail address</span>
          ) : (
            <Address text={email} label="Copy contact e-mail" />
          )}
        </dd>
        <dt>Invoices by e-mail</dt>
        <dd>
          {told?.invoiceEmail === undefined ? <NotKnown /> : told.invoiceEmail ? 'Yes' : 'No'}
        </dd>
        <dt>Invoice address</dt>
        <dd>
          {told?.invoiceAddress === undefined ? (
            <NotKnown />
          ) : told.invoiceAddress ? (
            <Address text={told.invoiceAddress} label="Copy invoice address" />
          ) : (
            <span className={detail.faint}>None</span>
          )}
        </dd>
        <dt>Tag expiration</dt>
        <dd>
          {told?.tagExpiration === undefined ? <NotKnown /> : formatTimeSpan(told.tagExpiration)}
        </dd>
      </dl>
      <p className={detail.faint}>
        {told ? (
          <>
            Saved <TimeAgo date={new Date(told.toldAt)} />.{' '}
            {told.notShown.length > 0 &&
              `The registry did not confirm: ${told.notShown.join(', ')}.`}
          </>
        ) : (
          'The registry shows superusers only the contact e-mail. The other values are known after you save settings here.'
        )}
      </p>
    </section>
  );
}

const NotKnown = () => <span className={detail.faint}>Unknown</span>;

function Address({ text, label }: { text: string; label: string }) {
  return (
    <span className={detail.line}>
      <span className={detail.grow}>
        <Truncate text={text} />
      </span>
      <CopyButton value={text} label={label} />
    </span>
  );
}
