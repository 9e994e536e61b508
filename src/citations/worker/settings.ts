/** How long a job may run, in milliseconds, where nobody says otherwise. */
const defaultDeadline = 10_000

/** More than these do not pay: each holds the engines of its own styles, and takes a processor. */
const mostWorkers = 8

/**
 * How long the job of a visitor may run at most, in milliseconds: a thousand references take one or
 * two seconds in most styles, and meanwhile all other visitors wait.
 */
export const visitorsDeadline = 8_000

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The deadline of this site in milliseconds: `VOUCH_CITATION_DEADLINE`, else ten seconds.
 * Throws where it is no whole number from 1 to 600,000.
 */
export const citationDeadline = (env: Environment = process.env): number =>
  wholeNumber({
    env,
    name: 'VOUCH_CITATION_DEADLINE',
    fallback: defaultDeadline,
    most: 600_000,
    meaning: 'the milliseconds that formatting a document may take',
  })

/**
 * How many workers format citations: `VOUCH_CITATION_WORKERS`, else one.
 * Throws where it is no whole number from 1 to 8.
 */
export const citationWorkers = (env: Environment = process.env): number =>
  wholeNumber({
    env,
    name: 'VOUCH_CITATION_WORKERS',
    fallback: 1,
    most: mostWorkers,
    meaning: 'how many workers format citations',
  })

/**
 * What a worker may know of the environment: where styles lie and how Node runs, and no secret.
 * The names of the temporary folder and the time zone are those that Node itself reads.
 */
export const workerEnvironment = (env: Environment = process.env): Record<string, string> =>
  Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

const passedOn = ['VOUCH_CSL_DIR', 'NODE_ENV', 'TZ', 'TMPDIR', 'TMP', 'TEMP']

const wholeNumber = ({
  env,
  name,
  fallback,
  most,
  meaning,
}: {
  env: Environment
  name: string
  fallback: number
  most: number
  meaning: string
}): number => {
  const given = env[name]?.trim()
  if (!given) return fallback
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0
  if (number >= 1 && number <= most) return number
  throw new Error(
    `${name} is "${given}": it says ${meaning}, as a whole number from 1 to ${most}. ` +
      'Correct it, or leave it out.',
  )
}
