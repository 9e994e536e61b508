import { playRegistries } from '../../registries/server'
import { startPayload } from '../payload'

/** A site whose registries are played by this process. */
export const startSite = async (env: Record<string, string> = {}) => {
  const registries = await playRegistries()
  const site = await startPayload({
    env: {
      ...registries.env,
      VOUCH_CONTACT: 'library@example.org',
      VOUCH_REGISTRY_TIMEOUT: '1500',
      VOUCH_REGISTRY_RETRIES: '0',
      VOUCH_LOOKUPS: '1000',
      ...env,
    },
  })
  return {
    site,
    registries,
    close: async () => {
      await site.close()
      await registries.close()
    },
  }
}
