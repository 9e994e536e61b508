import { readTex } from './tex/readTex'

/** What biblatex prints in English for the keys of its `type` field (manual, section 4.9.2.13). */
const biblatexGenres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
  datacd: 'Data CD',
  audiocd: 'Audio CD',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
}

/** What an entry type says about the kind of a work, where its `type` does not. */
export const genreOfEntry: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: "Master's thesis",
  masterthesis: "Master's thesis",
  bachelorsthesis: "Bachelor's thesis",
  bachelorthesis: "Bachelor's thesis",
}

/** The `genre` that a `type` field says. */
export const genreOf = (tex: string): string => {
  const text = readTex(tex)
  return Object.hasOwn(biblatexGenres, text) ? (biblatexGenres[text] ?? text) : text
}
