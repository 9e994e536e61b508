/**
 * How surely a text is of each dialect, from 0 to 1: an entry with its key (or a file that only has abbreviations) is
 * BibTeX, with fields or entry types that only biblatex has it is BibLaTeX.
 */
export const dialectOf = (beginning: string): { bibtex: number; biblatex: number } => {
  const isEntry = entry.test(beginning)
  if (!isEntry && !abbreviation.test(beginning)) return { bibtex: 0, biblatex: 0 }
  const known = isEntry ? 0.95 : 0.7
  const isBiblatex = ofBiblatex.test(beginning)
  return isBiblatex
    ? { bibtex: known - 0.1, biblatex: known }
    : { bibtex: known, biblatex: known - 0.1 }
}

const entry =
  /(?:^|[\n\r}\s])@[ \t]{0,20}[A-Za-z]{2,40}\s{0,20}[{(]\s{0,20}[^\s,={}"]{0,200}\s{0,20},\s{0,200}(?:%[^\n]{0,200}\s{0,200})?(?:[A-Za-z][\w+:.-]{0,60}\s{0,100}=|[})])/

const abbreviation = /(?:^|[\n\r])[ \t]{0,20}@(?:string|preamble|comment)\s{0,20}[{(]/i

const ofBiblatex =
  /(?:^|[\n\r,{])\s{0,20}(?:date|journaltitle|eprinttype|eprintclass|urldate|langid|origdate|eventdate|eventtitle|booksubtitle|maintitle|location|shortjournal|entrysubtype|editortype|editoratype|pubstate|xdata)\s{0,100}=|@(?:online|thesis|report|mv[a-z]{4,12}|collection|inreference|xdata|dataset|software)\s{0,20}[{(]/i
