/** The mark of the product, in the corner of every page: a reference's brackets around a check mark. */
export const Icon = () => (
  <svg
    aria-label="Vouch"
    className="vouch-icon"
    fill="none"
    height="18"
    role="img"
    viewBox="0 0 24 24"
    width="18"
  >
    <path d="M6 2H2v20h4M18 2h4v20h-4" stroke="currentColor" strokeWidth="2.5" />
    <path d="m7 12 4 4 7-8" stroke="var(--theme-success-500)" strokeWidth="3" />
  </svg>
)
