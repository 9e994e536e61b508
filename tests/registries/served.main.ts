import { hasRegistryFixtures } from './fixtures'
import { playRegistries } from './server'

/**
 * Plays the registries for a server in another process: prints the environment of that server, as JSON in one line,
 * and stays until it is stopped. Where nothing was recorded, that server asks no registry.
 */
if (hasRegistryFixtures) {
  const { env } = await playRegistries()
  process.stdout.write(`${JSON.stringify(env)}\n`)
  // The played registries alone keep no process running.
  setInterval(() => undefined, 2 ** 31 - 1)
} else {
  process.stdout.write(`${JSON.stringify({ VOUCH_OFFLINE: '1' })}\n`)
}
