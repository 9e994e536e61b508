/** The search over everything published: a plain form. */
export const SearchForm = ({ search }: { search?: string }) => (
  <form action="/" method="get" role="search" className="search">
    <label htmlFor="site_search">Search articles, treatments, side effects and risks</label>
    <div className="form-row">
      <input id="site_search" type="search" name="q" defaultValue={search} maxLength={200} />
      <button type="submit">Search</button>
    </div>
  </form>
)
