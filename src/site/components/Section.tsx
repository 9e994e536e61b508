import type { ReactNode } from 'react'

type SectionProps = {
  /** Has an underscore, which the ids of headings in a text never have. */
  id: string
  heading: string
  role?: 'doc-bibliography'
  className?: string
  children: ReactNode
}

/** A part of a page under its own heading. */
export const Section = ({ id, heading, role, className, children }: SectionProps) => (
  <section role={role} className={className} aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
)
