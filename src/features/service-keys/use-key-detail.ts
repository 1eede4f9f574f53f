import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiError, type ApiError } from '@/api/errors';
import { serviceKeyDetail, serviceKeys, type ServiceKey } from '@/api/queries/service-keys';

export type KeyDetailState = {
  /** The key as last known, be it from the list; stays while a dialog tells of its deletion. */
  serviceKey: ServiceKey | undefined;
  /** Every key, as far as they are known. */
  keys: readonly ServiceKey[];
  /** The registry says that there is no such key. */
  gone: boolean;
  error: ApiError | null;
  retry: () => void;
};

const NONE: readonly ServiceKey[] = [];

/** Reads a key anew whenever it is opened; shows what the list knows until the answer is there. */
export function useKeyDetail(kid: string): KeyDetailState {
  const { data: keys = NONE } = useQuery(serviceKeys.options);
  const listed = keys.find((key) => key.kid === kid);
  const query = useQuery({
    ...serviceKeyDetail(kid),
    refetchOnMount: 'always',
    placeholderData: listed,
  });
  const error = query.error ? toApiError(query.error) : null;
  const [last, setLast] = useState(query.data);
  if (query.data !== undefined && query.data !== last) setLast(query.data);

  return {
    serviceKey: query.data ?? last,
    keys,
    gone: error?.kind === 'not-found',
    error,
    retry: () => void query.refetch(),
  };
}
