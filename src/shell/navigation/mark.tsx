/** The console's logo: a Q on a quay. The same drawing as public/favicon.svg. */
export function Mark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="7" fill="var(--accent-fill)" />
      <path
        d="M16 5.5a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM19.5 17l3.5 4M6.5 26.5h19"
        stroke="var(--on-fill)"
        strokeWidth="2.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
