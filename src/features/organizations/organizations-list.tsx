import type { Access } from '@/api/access';
import type { Organization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/quotas';
import textStyles from '@/components/feedback/text.module.css';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { emailColumn, emailExport } from '@/components/namespace/email-column';
import { quotaColumns, UsedBelow } from '@/components/namespace/quota-columns';
import { RowLink } from '@/components/table/row-link';
import { knownEmail } from '@/lib/email';
import { notToldOption } from '@/lib/facets';
import { namespaceQuota, thresholdsOf } from '@/lib/namespace-quota';
import { quotaExport, quotaFacet } from '@/lib/quota-facets';

import type { ORGANIZATIONS } from './organizations-search';

/** Describes the organizations list as this account sees it. */
export function organizationsList(
  access: Access,
): ListDescription<Organization, typeof ORGANIZATIONS> {
  const unavailable = whyNot.readQuotas(access);
  return {
    id: 'organizations',
    title: 'Organizations',
    noun: ['organization', 'organizations'],
    orderNote: 'In registry order, oldest organization first.',
    none: {
      title: 'No organizations yet',
      text: 'Superusers create organizations here, and users create them in the registry. Taking ownership of a user turns it into one.',
    },
    rowId: ({ name }) => name,
    alsoCalled: { as: 'contact e-mail addresses', of: knownEmail },
    createAt: '/organizations/+new',
    link: ({ name }) => ({ to: '/organizations/$name', params: { name }, search: true }),
    text: { places: 'name or contact e-mail', of: (each) => [each.name, knownEmail(each)] },
    columns: {
      name: {
        header: 'Name',
        width: 240,
        narrowWidth: 140,
        grow: true,
        narrow: true,
        sortValue: ({ name }) => name,
        cell: (organization, { narrow }) => {
          const quota = namespaceQuota(organization);
          return (
            <>
              <RowLink to="/organizations/$name" params={{ name: organization.name }} search>
                <Truncate text={organization.name} />
              </RowLink>
              {narrow && unavailable === undefined && quota && <UsedBelow quota={quota} />}
              {/* Without sizes it is the only other thing to show on a phone. */}
              {narrow && unavailable !== undefined && (
                <span className={textStyles.second}>{emailColumn.cell(organization)}</span>
              )}
            </>
          );
        },
      },
      email: {
        ...emailColumn,
        header: 'Contact e-mail',
        minor: true,
        width: 240,
      },
      ...quotaColumns<Organization>({
        quotaOf: namespaceQuota,
        thresholdsOf,
        unavailable,
        narrow: true,
      }),
    },
    facets: {
      email: {
        label: 'Contact e-mail',
        options: {
          given: { label: 'Has an e-mail', keeps: (each) => knownEmail(each) !== null },
          none: {
            label: 'No e-mail',
            keeps: (each) => each.email !== undefined && knownEmail(each) === null,
          },
          'not-told': notToldOption((each) => each.email === undefined),
        },
      },
      quota: quotaFacet(unavailable),
    },
    exported: [
      { id: 'name', label: 'Name', value: (each) => each.name },
      emailExport('Contact e-mail'),
      ...quotaExport,
    ],
  };
}
