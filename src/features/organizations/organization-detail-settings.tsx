import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';

import { type Organization, organizationSettings } from '@/api/queries/organizations';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { BreakingText } from '@/components/feedback/foreign-text';
import { NotTold } from '@/components/feedback/not-told';
import textStyles from '@/components/feedback/text.module.css';
import { TimeAgo } from '@/components/feedback/time-ago';
import { knownEmail } from '@/lib/email';
import { formatTimeSpan } from '@/lib/time-span';

/** Shows what the list tells about the organization itself. */
export function OrganizationFacts({ organization }: { organization: Organization }) {
  const email = knownEmail(organization);
  return (
    <section aria-label="Organization" className={detail.section}>
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
      </dl>
    </section>
  );
}

/** Shows the settings that the registry tells superusers only in its answer to a change (C 10.12). */
export function OrganizationSettings({ name }: { name: string }) {
  const id = useId();
  const { data: told } = useQuery(organizationSettings(name));
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Settings
      </h3>
      {told ? (
        <>
          <dl className={detail.facts}>
            <dt>Invoices by e-mail</dt>
            <dd>
              {told.invoiceEmail === undefined ? <NotKnown /> : told.invoiceEmail ? 'Yes' : 'No'}
            </dd>
            <dt>Invoice address</dt>
            <dd>
              {told.invoiceAddress === undefined ? (
                <NotKnown />
              ) : told.invoiceAddress ? (
                <Address text={told.invoiceAddress} label="Copy invoice address" />
              ) : (
                <span className={detail.faint}>None</span>
              )}
            </dd>
            <dt>Tag expiration</dt>
            <dd>
              {told.tagExpiration === undefined ? <NotKnown /> : formatTimeSpan(told.tagExpiration)}
            </dd>
          </dl>
          <p className={detail.faint}>
            Saved <TimeAgo date={new Date(told.toldAt)} />.{' '}
            {told.notShown.length > 0 &&
              `The registry did not confirm: ${told.notShown.join(', ')}.`}
          </p>
        </>
      ) : (
        <p className={detail.faint}>
          The registry does not show superusers the invoice settings and the tag expiration. Once
          you save them with “Change settings”, the console shows what the registry confirmed.
        </p>
      )}
    </section>
  );
}

const NotKnown = () => <span className={detail.faint}>Unknown</span>;

/** An e-mail address, which breaks after its signs rather than within a word. */
function Address({ text, label }: { text: string; label: string }) {
  return (
    <span className={detail.line}>
      <span className={detail.grow}>
        <span className={textStyles.whole}>
          <BreakingText text={text} at={/(?<=[@.])/} />
        </span>
      </span>
      <CopyButton value={text} label={label} />
    </span>
  );
}
