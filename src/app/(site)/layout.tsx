import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFrame } from '../../site/components/SiteFrame'
import { siteName } from '../../site/siteName'
import './site.css'
import './print.css'

// What is published changes at any moment, and a page that a build froze would not.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: siteName, template: `%s – ${siteName}` },
  description: 'Health articles in which every claim names its reference.',
}

const Layout = ({ children }: { children: ReactNode }) => (
  <html lang="en">
    <body>
      <SiteFrame>{children}</SiteFrame>
    </body>
  </html>
)

export default Layout
