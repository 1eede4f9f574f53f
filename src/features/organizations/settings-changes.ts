import * as z from 'zod/mini';

import type { OrganizationDetailsBody, OrganizationSettings } from '@/api/queries/organizations';
import { NOT_AN_EMAIL, isEmail } from '@/lib/email';

/** The values of the form. An empty choice leaves unchanged what the console does not know. */
export type SettingsValues = {
  email: string;
  invoiceEmail: '' | 'yes' | 'no';
  invoiceAddress: string;
  /** Clears the invoice address, while the current one is unknown. */
  noInvoiceAddress: boolean;
  /** In seconds. */
  tagExpiration: string;
};

/** What is known about the organization before a change. */
export type KnownSettings = {
  email: string | null;
  told: OrganizationSettings | undefined;
};

/** Returns the initial values of the form. */
export function initialSettings({ email, told }: KnownSettings): SettingsValues {
  return {
    email: email ?? '',
    invoiceEmail: told?.invoiceEmail === undefined ? '' : told.invoiceEmail ? 'yes' : 'no',
    invoiceAddress: told?.invoiceAddress ?? '',
    noInvoiceAddress: false,
    tagExpiration: told?.tagExpiration === undefined ? '' : String(told.tagExpiration),
  };
}

/** Returns only what differs from what is known: the body that saves it (C 10.12). */
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

/** Returns the rules of the form; the registry checks only the contact e-mail, and accepts no empty one. */
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
