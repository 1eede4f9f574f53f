import { describe, expect, it } from 'vitest';

import {
  initialSettings,
  type KnownSettings,
  settingsChanges,
  type SettingsValues,
} from './settings-changes';

const unknown: KnownSettings = { email: 'pay@example.org', told: undefined };
const known: KnownSettings = {
  email: null,
  told: {
    invoiceEmail: true,
    invoiceAddress: 'bills@x.org',
    tagExpiration: 86_400,
    notShown: [],
    toldAt: 0,
  },
};

const changes = (from: KnownSettings, values: Partial<SettingsValues>) =>
  settingsChanges({ ...initialSettings(from), ...values }, from);

describe('settingsChanges', () => {
  it('is nothing for a form that was left as it is', () => {
    expect(changes(unknown, {})).toEqual({});
    expect(changes(known, {})).toEqual({});
  });
  it.each<[KnownSettings, Partial<SettingsValues>, object]>([
    [unknown, { email: 'new@example.org' }, { email: 'new@example.org' }],
    [unknown, { invoiceEmail: 'no' }, { invoice_email: false }],
    [unknown, { invoiceAddress: 'b@x.org' }, { invoice_email_address: 'b@x.org' }],
    [unknown, { noInvoiceAddress: true }, { invoice_email_address: null }],
    [unknown, { tagExpiration: '0' }, { tag_expiration_s: 0 }],
    [known, { invoiceEmail: 'no' }, { invoice_email: false }],
    [known, { invoiceAddress: '' }, { invoice_email_address: null }],
    [known, { tagExpiration: '1209600' }, { tag_expiration_s: 1_209_600 }],
  ])('from %o by %o is %o', (from, values, body) => {
    expect(changes(from, values)).toEqual(body);
  });
});
