import { describe, expect, it } from 'vitest';

import { parseSearch, stringifySearch } from '@/lib/address';
import { decodeValues, encodeValues } from '@/lib/facets';

import { validateLogsSearch } from './logs-search';

describe('the values of a filter', () => {
  it.each([
    ['acme+deploy', ['acme+deploy']],
    ['acme%2Bdeploy,a%2520b', ['acme+deploy', 'a b']],
    ['100%25', ['100%']],
    ['10.0', ['10.0']],
    ['null,true', ['null', 'true']],
  ])('performer=%s is %j', (written, values) => {
    const { performer } = validateLogsSearch(parseSearch(`?performer=${written}`));
    expect(decodeValues(performer)).toEqual(values);
  });

  it('are read as they were written', () => {
    const values = ['acme+deploy', 'a,b', 'a b', '%', '%41', '"x"', '[1]', '1e5', '👩🏽‍🚀'];
    const query = stringifySearch({ performer: encodeValues(values) });
    expect(decodeValues(validateLogsSearch(parseSearch(query)).performer)).toEqual(values);
  });
});
