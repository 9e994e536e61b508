import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible'
import ipaddr from 'ipaddr.js'
import type { RegistrySettings } from '../registry'
import { services } from '../services'
import type { ServiceName } from '../services'

/** So many requests may wait for their turn at one service. */
const mostWaiting = 200

/** Seconds that a request waits for its turn. */
const patience = 30

/**
 * A function that waits until a service may be asked again. A service of this very machine (a mirror, a
 * test) may be asked at once. The promise is rejected where too many wait, or the wait is too long.
 */
export const turnsOf = (settings: RegistrySettings) => {
  const queues = new Map<ServiceName, RateLimiterQueue>()
  return async (service: ServiceName): Promise<void> => {
    if (isOwnMachine(settings.addresses[service])) return
    const queue = queues.get(service) ?? queueFor({ service, settings })
    queues.set(service, queue)
    await queue.removeTokens(1, undefined, Math.ceil(Date.now() / 1000) + patience)
  }
}

const queueFor = ({ service, settings }: { service: ServiceName; settings: RegistrySettings }) => {
  const { rate, identifiedBy } = services[service]
  const points = settings[identifiedBy] ? rate.identified : rate.requests
  const limiter = new RateLimiterMemory({ points, duration: rate.seconds })
  return new RateLimiterQueue(limiter, { maxQueueSize: mostWaiting })
}

const isOwnMachine = (address: string | undefined): boolean => {
  if (!address) return false
  const name = new URL(address).hostname.replace(/^\[|\]$/g, '')
  return (
    name === 'localhost' || (ipaddr.isValid(name) && ipaddr.process(name).range() === 'loopback')
  )
}
