import Link from 'next/link'
import { SearchForm } from '../../site/components/SearchForm'
import { siteName } from '../../site/siteName'

const NotFound = () => (
  <div className="page narrow">
    <title>{`Not found – ${siteName}`}</title>
    <h1>There is nothing at this address</h1>
    <p>
      It may have been mistyped, or what stood here is no longer published. Search for it, or go to{' '}
      <Link href="/">all articles</Link>.
    </p>
    <SearchForm />
  </div>
)

export default NotFound
