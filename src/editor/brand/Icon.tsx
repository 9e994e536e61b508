/** The mark of the product, in the corner of every page: a V that bears a reference number. */
export const Icon = () => (
  <span aria-label="Vouch" className="vouch-icon" role="img">
    V<sup aria-hidden="true">1</sup>
  </span>
)
