import type { LocalizationConfig } from 'payload'

/** The content locales of this site: `VOUCH_LOCALES`, separated by commas; the first is the default. */
export const contentLocales = (): string[] => {
  const codes = (process.env.VOUCH_LOCALES || 'en')
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean)
  const broken = codes.find((code) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code))
  if (broken) {
    throw new Error(
      `VOUCH_LOCALES has “${broken}”: a locale is a language tag such as en or pt-BR.`,
    )
  }
  return codes.length ? codes : ['en']
}

/** Payload's localization over those locales. */
export const localization = (): LocalizationConfig => {
  const codes = contentLocales()
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  return {
    locales: codes.map((code) => ({
      code,
      label: names.of(code) ?? code,
      rtl: ['ar', 'fa', 'he', 'ur'].includes(code.split('-')[0] ?? ''),
    })),
    defaultLocale: codes[0] ?? 'en',
    fallback: true,
  }
}
