/** What one caller may ask of `POST /api/cite`, which anybody may call with anything. */
export type CiteLimits = {
  /** Requests in a minute from one address, or of one user. */
  requests: number
  /** Bytes of the body. */
  bytes: number
  references: number
  /** Citations, and cites in all of them together. */
  citations: number
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The limits of this site: `VOUCH_CITE_REQUESTS`, `VOUCH_CITE_BYTES`, `VOUCH_CITE_REFERENCES`,
 * `VOUCH_CITE_CITATIONS`. Throws where one is no whole number from 1.
 */
export const citeLimits = (env: Environment = process.env): CiteLimits => ({
  requests: wholeNumber({ env, name: 'VOUCH_CITE_REQUESTS', fallback: 60 }),
  bytes: wholeNumber({ env, name: 'VOUCH_CITE_BYTES', fallback: 2 * 1024 * 1024 }),
  references: wholeNumber({ env, name: 'VOUCH_CITE_REFERENCES', fallback: 1_000 }),
  citations: wholeNumber({ env, name: 'VOUCH_CITE_CITATIONS', fallback: 2_000 }),
})

/** How many proxies stand in front of this site: `VOUCH_TRUST_PROXY`, else none. Throws as above. */
export const trustedProxies = (env: Environment = process.env): number =>
  wholeNumber({ env, name: 'VOUCH_TRUST_PROXY', fallback: 0 })

const wholeNumber = ({
  env,
  name,
  fallback,
}: {
  env: Environment
  name: string
  fallback: number
}): number => {
  const given = env[name]?.trim()
  if (!given || given === String(fallback)) return fallback
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given)
  throw new Error(
    `${name} is "${given}": it is a whole number from 1. Correct it, or leave it out.`,
  )
}
