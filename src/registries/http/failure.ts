import { registryLabels } from '../labels'
import type { RegistryName } from '../registry'

/** Why a registry gave no answer, and what to tell people. */
const reasons = {
  offline: () =>
    'This site is offline (VOUCH_OFFLINE=1) and asks no registry. Enter the reference by hand.',
  off: (label: string) => `${label} is switched off on this site.`,
  timeout: (label: string) => `${label} did not answer in time. Try again in a few minutes.`,
  unreachable: (label: string) =>
    `${label} cannot be reached. It may be down, or this server may have no way to it. Try again later.`,
  'rate-limited': (label: string) => `${label} asks us to slow down. Try again in a few minutes.`,
  busy: (label: string) =>
    `Too many requests to ${label} are waiting. Try again in a minute, with fewer at a time.`,
  error: (label: string) => `${label} has an error of its own. Try again later.`,
  refused: (label: string) =>
    `${label} refused the request. If that stays so, the operator of this site can tell why from its settings.`,
  redirected: (label: string) =>
    `${label} pointed to an address that this site does not go to. Its operator can check the address in the settings.`,
  'too-large': (label: string) => `${label} sent an answer that is too large to be right.`,
  unreadable: (label: string) => `${label} sent an answer that cannot be read. Try again later.`,
} satisfies Record<string, (label: string) => string>

export type FailureReason = keyof typeof reasons

/** A registry that gave no answer; `message` is for people. */
export type RegistryFailure = {
  registry: RegistryName
  reason: FailureReason
  message: string
}

export const failureOf = (registry: RegistryName, reason: FailureReason): RegistryFailure => ({
  registry,
  reason,
  message: reasons[reason](registryLabels[registry]),
})
