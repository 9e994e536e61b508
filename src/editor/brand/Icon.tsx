/** The mark of the product, in the corner of every page: a reference's brackets around a check mark. */
export const Icon = () => (
  <svg
    aria-label="Vouch"
    className="vouch-icon"
    fill="none"
    height="22"
    role="img"
    viewBox="0 0 26 22"
  >
    <path d="M6 2H2v18h4M20 2h4v18h-4" stroke="currentColor" strokeWidth="2" />
    <path d="m8 11 4 4 7-8" stroke="var(--theme-success-500)" strokeWidth="2.5" />
  </svg>
)
