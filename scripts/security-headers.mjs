// The headers that every hosting of the console sends; static, identical everywhere, without any "unsafe" source.

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** @param {string} [registry] the registry's origin, if it differs from the console's */
export const securityHeaders = (registry = '') => ({
  'Content-Security-Policy': Object.entries(directives)
    .map(([name, sources]) =>
      [name, sources, name === 'connect-src' ? registry : ''].filter(Boolean).join(' '),
    )
    .join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});
