type PagesProps = { page: number; totalPages: number; search?: string }

const addressOf = ({ page, search }: { page: number; search?: string }) => {
  const parameters = new URLSearchParams()
  if (search) parameters.set('q', search)
  if (page > 1) parameters.set('page', String(page))
  const query = parameters.toString()
  return query ? `/?${query}` : '/'
}

/** The ways to the page before and the page after. */
export const Pages = ({ page, totalPages, search }: PagesProps) =>
  totalPages < 2 ? null : (
    <nav className="pages" aria-label="Pages">
      {page > 1 && (
        <a rel="prev" href={addressOf({ page: page - 1, search })}>
          Previous page
        </a>
      )}
      <span>
        Page {page} of {totalPages}
      </span>
      {page < totalPages && (
        <a rel="next" href={addressOf({ page: page + 1, search })}>
          Next page
        </a>
      )}
    </nav>
  )
