/** The name of the product, on the login page. */
export const Logo = () => (
  <span className="vouch-logo">
    Vouch<sup aria-hidden="true">1</sup>
  </span>
)
