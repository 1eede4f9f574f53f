import * as z from 'zod/mini';

import type { OrganizationDetailsBody, OrganizationSettings } from '@/api/queries/organizations';
import { NOT_AN_EMAIL, isEmail } from '@/lib/email';

/** What the form holds. An empty choice leaves alone what nobody has told the console. */
export type SettingsValues = {
  email: string;
  invoiceEmail: '' | 'yes' | 'no';
  invoiceAddress: string;
  /** Stores that there is no invoice address, while the present one is not known. */
  noInvoiceAddress: boolean;
  /** In seconds. */
  tagExpiration: string;
};

/** What is known of the organization before it is changed. */
export type KnownSettings = {
  email: string | null;
  told: OrganizationSettings | undefined;
};

/** The form as it is at first. */
export function initialSettings({ email, told }: KnownSettings): SettingsValues {
  return {
    email: email ?? '',
    invoiceEmail: told?.invoiceEmail === undefined ? '' : told.invoiceEmail ? 'yes' : 'no',
    invoiceAddress: told?.invoiceAddress ?? '',
    noInvoiceAddress: false,
    tagExpiration: told?.tagExpiration === undefined ? '' : String(told.tagExpiration),
  };
}

/** What differs from what is known, and nothing else: the body that stores it (C 10.12). */
export function settingsChanges(
  values: SettingsValues,
  { email, told }: KnownSettings,
): OrganizationDetailsBody {
  const address = newInvoiceAddress(values, told);
  const invoiceEmail = values.invoiceEmail === 'yes';
  const tagExpiration = Number(values.tagExpiration);
  return {
    ...(values.email !== (email ?? '') && { email: values.email }),
    ...(values.invoiceEmail !== '' &&
      invoiceEmail !== told?.invoiceEmail && { invoice_email: invoiceEmail }),
    ...(address !== undefined && { invoice_email_address: address }),
    ...(values.tagExpiration !== '' &&
      tagExpiration !== told?.tagExpiration && { tag_expiration_s: tagExpiration }),
  };
}

function newInvoiceAddress(
  { invoiceAddress, noInvoiceAddress }: SettingsValues,
  told: OrganizationSettings | undefined,
): string | null | undefined {
  if (told?.invoiceAddress === undefined) {
    if (noInvoiceAddress) return null;
    return invoiceAddress === '' ? undefined : invoiceAddress;
  }
  const address = invoiceAddress === '' ? null : invoiceAddress;
  // The registry may hold an empty text for none.
  return address === (told.invoiceAddress || null) ? undefined : address;
}

/** What the form may hold; the registry checks the contact e-mail alone, and takes no empty one. */
export function settingsRules({ email }: KnownSettings) {
  return z.object({
    email: z.string().check(
      z.refine(
        (text) => text !== '' || email === null,
        'A contact e-mail cannot be removed, only replaced.',
      ),
      z.refine((text) => text === '' || isEmail(text), NOT_AN_EMAIL),
    ),
    invoiceEmail: z.enum(['', 'yes', 'no']),
    invoiceAddress: z
      .string()
      .check(z.refine((text) => text === '' || isEmail(text), NOT_AN_EMAIL)),
    noInvoiceAddress: z.boolean(),
    tagExpiration: z.string(),
  });
}
