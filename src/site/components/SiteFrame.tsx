import Link from 'next/link'
import type { ReactNode } from 'react'
import { siteName } from '../siteName'

export const mainId = 'main_content'

/** What stands around every page: the way past it, the way home, and what this site is not. */
export const SiteFrame = ({ children }: { children: ReactNode }) => (
  <>
    <a className="skip-link" href={`#${mainId}`}>
      Skip to the text
    </a>
    <header className="site-header">
      <div className="site-header-inner">
        <Link className="brand" href="/">
          <span className="brand-mark" aria-hidden="true">
            ✓
          </span>
          {siteName}
        </Link>
        <nav aria-label="Site">
          <ul>
            <li>
              <Link href="/">Articles</Link>
            </li>
            <li>
              <Link href="/#all_treatments">Treatments</Link>
            </li>
          </ul>
        </nav>
      </div>
    </header>
    <main id={mainId} tabIndex={-1}>
      {children}
    </main>
    <footer className="site-footer">
      <p>
        Every article names its references. What stands here informs; it is no advice for your own
        case. Ask somebody who can examine you.
      </p>
    </footer>
  </>
)
