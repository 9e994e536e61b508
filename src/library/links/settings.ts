import { registrySettings } from '../../registries/settings'

/** How links are checked. */
export type LinkSettings = {
  isOffline: boolean
  /** The e-mail address at which sites reach whoever operates this one. */
  contact: string | undefined
  /** Where DOIs are resolved, without a slash at the end. */
  doiResolver: string
  /** The Wayback Machine's availability API; none where it is off. */
  archive: string | undefined
  /** Hosts (with port) beside the public ones, such as a mirror in the own network. */
  allowedHosts: ReadonlySet<string>
  /** Milliseconds for one address, its redirects included. */
  timeout: number
  /** Milliseconds between two requests to one host. */
  pause: number
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * From the environment: `VOUCH_DOI_URL`, `VOUCH_WAYBACK_URL` (or `off`), `VOUCH_LINKS_ALLOWED_HOSTS` (separated by
 * commas; none by default: only public addresses are asked), `VOUCH_LINKS_PAUSE` (milliseconds), and what registries go by.
 */
export const linkSettings = (env: Environment = process.env): LinkSettings => {
  const { isOffline, contact, timeout } = registrySettings(env)
  const archive = given(env, 'VOUCH_WAYBACK_URL') ?? 'https://archive.org/wayback/available'
  const pause = Number(given(env, 'VOUCH_LINKS_PAUSE') ?? 2_000)
  return {
    isOffline,
    contact,
    timeout,
    pause: Number.isFinite(pause) && pause >= 0 ? pause : 2_000,
    doiResolver: (given(env, 'VOUCH_DOI_URL') ?? 'https://doi.org').replace(/\/+$/, ''),
    archive: archive === 'off' ? undefined : archive,
    allowedHosts: new Set(
      (given(env, 'VOUCH_LINKS_ALLOWED_HOSTS') ?? '')
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    ),
  }
}

const given = (env: Environment, name: string) => env[name]?.trim() || undefined
