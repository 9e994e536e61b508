export type ContentsItem = { id: string; heading: string; level: number }

/** The links to the parts of a page. */
export const Contents = ({ items }: { items: ContentsItem[] }) =>
  items.length < 2 ? null : (
    <nav className="contents" aria-labelledby="page_contents">
      <h2 id="page_contents">On this page</h2>
      <ol role="list">
        {items.map(({ id, heading, level }) => (
          <li key={id} className={level > 2 ? 'contents-inner' : undefined}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
