import type { RegistryName, RegistrySettings } from './registry'
import { services } from './services'
import type { ServiceName } from './services'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * How this site asks registries: `VOUCH_OFFLINE`, `VOUCH_CONTACT`, `VOUCH_NCBI_KEY`, `VOUCH_REGISTRY_TIMEOUT`
 * (milliseconds), `VOUCH_REGISTRY_RETRIES`, and the address of each service (`services`), `off` for none.
 * Throws where one cannot be used, in words for whoever operates the site.
 */
export const registrySettings = (env: Environment = process.env): RegistrySettings => ({
  isOffline: isSwitchedOn({ env, name: 'VOUCH_OFFLINE' }),
  contact: contactIn(env),
  ncbiKey: ncbiKeyIn(env),
  timeout: wholeNumber({ env, name: 'VOUCH_REGISTRY_TIMEOUT', from: 100, to: 120_000 }) ?? 10_000,
  retries: wholeNumber({ env, name: 'VOUCH_REGISTRY_RETRIES', from: 0, to: 5 }) ?? 2,
  addresses: addressesIn(env),
})

/** Whether a registry may be asked at all. */
export const isAsked = ({
  registry,
  settings,
}: {
  registry: RegistryName
  settings: RegistrySettings
}): boolean =>
  !settings.isOffline &&
  Object.entries(settings.addresses).some(
    ([name, address]) =>
      address !== undefined && isServiceName(name) && services[name].registry === registry,
  )

const isServiceName = (name: string): name is ServiceName => Object.hasOwn(services, name)

const given = ({ env, name }: { env: Environment; name: string }) => env[name]?.trim() || undefined

const unusable = (name: string, value: string, what: string) =>
  new Error(`${name} is "${value}": ${what} Correct it, or leave it out.`)

const isSwitchedOn = ({ env, name }: { env: Environment; name: string }): boolean => {
  const value = given({ env, name })
  if (value === undefined || value === '0') return false
  if (value === '1') return true
  throw unusable(name, value, 'it is 1 (on) or 0 (off).')
}

const contactIn = (env: Environment): string | undefined => {
  const value = given({ env, name: 'VOUCH_CONTACT' })
  if (value === undefined || /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,190}\.\w{2,63}$/.test(value))
    return value
  throw unusable(
    'VOUCH_CONTACT',
    value,
    'it is the e-mail address at which registries reach whoever operates this site.',
  )
}

const ncbiKeyIn = (env: Environment): string | undefined => {
  const value = given({ env, name: 'VOUCH_NCBI_KEY' })
  if (value === undefined || /^[\da-z]{8,100}$/i.test(value)) return value
  throw new Error(
    'VOUCH_NCBI_KEY cannot be used: an NCBI API key is made of letters and digits. Correct it, or leave it out.',
  )
}

const wholeNumber = ({
  env,
  name,
  from,
  to,
}: {
  env: Environment
  name: string
  from: number
  to: number
}): number | undefined => {
  const value = given({ env, name })
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value)
  throw unusable(name, value, `it is a whole number from ${from} to ${to}.`)
}

const addressesIn = (env: Environment): RegistrySettings['addresses'] => {
  const address = (name: ServiceName) => addressOf({ env, name })
  return {
    crossref: address('crossref'),
    datacite: address('datacite'),
    pubmed: address('pubmed'),
    pmcIds: address('pmcIds'),
    openLibrary: address('openLibrary'),
    arxiv: address('arxiv'),
  }
}

const addressOf = ({ env, name }: { env: Environment; name: ServiceName }): string | undefined => {
  const { variable, address } = services[name]
  const value = given({ env, name: variable }) ?? address
  if (value === 'off') return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isUsable =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search
  if (url && isUsable) return url.href.replace(/[/#]+$/, '')
  throw unusable(
    variable,
    value,
    `it is an address such as ${address}, without a user name and without a "?", or "off".`,
  )
}
