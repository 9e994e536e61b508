const port = () => process.env.PORT || '3000'

/** Where people reach this site, without a slash at the end: `VOUCH_URL`, else this machine. */
export const siteUrl = (): string =>
  (process.env.VOUCH_URL || `http://localhost:${port()}`).replace(/\/+$/, '')

const listed = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((origin) => origin.trim().replace(/\/+$/, ''))
    .filter(Boolean)

/** Origins whose pages may call the API from a browser: `VOUCH_CORS_ORIGINS`, separated by commas. */
export const corsOrigins = (): string[] => [siteUrl(), ...listed(process.env.VOUCH_CORS_ORIGINS)]

/** Origins whose requests may use the login cookie: `VOUCH_CSRF_ORIGINS`, separated by commas. */
export const csrfOrigins = (): string[] => [siteUrl(), ...listed(process.env.VOUCH_CSRF_ORIGINS)]

/** A site that people reach over https sends its cookies over nothing else. */
export const hasSecureCookies = (): boolean => siteUrl().startsWith('https://')
