import { useMemo, useState } from 'react';

import { useCrawl, type CrawlControls } from '@/api/crawl';
import { organizationsDirectory, type Organization } from '@/api/queries/organizations';

export type OrganizationDetailState = {
  /** The organization as last known; stays while a dialog tells of its deletion. */
  organization: Organization | undefined;
  /** Entire value list was read and does not hold it. */
  gone: boolean;
  /** The reading of the list, which has not come to it yet. */
  crawl: CrawlControls<Organization>;
};

/** Finds an organization in the list: the registry cannot be asked for one alone (C 1.7). */
export function useOrganizationDetail(name: string): OrganizationDetailState {
  const crawl = useCrawl(organizationsDirectory);
  const { rows, complete } = crawl;
  const found = useMemo(() => rows.find((row) => row.name === name), [rows, name]);
  const [last, setLast] = useState(found);
  if (found !== undefined && found !== last) setLast(found);

  return { organization: found ?? last, gone: complete && found === undefined, crawl };
}
