import { Icon } from './Icon'

/** The name of the product, on the login page. */
export const Logo = () => (
  <span className="vouch-logo">
    <Icon />
    Vouch
  </span>
)
