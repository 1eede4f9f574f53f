// Runs before the first paint, so that nobody sees a flash of the wrong colour scheme or row height.
// A file of its own, as the Content-Security-Policy allows no inline script. The key and the defaults:
// src/components/preferences/preferences.ts.
(function () {
  var root = document.documentElement;
  var preferences = null;
  try {
    preferences = JSON.parse(localStorage.getItem('quay-console-preferences') || 'null');
  } catch {
    // Storage may be forbidden or hold nonsense; the defaults below do.
  }
  var scheme = preferences && preferences.scheme;
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.setAttribute(
    'data-density',
    preferences && preferences.density === 'compact' ? 'compact' : 'comfortable',
  );
})();
