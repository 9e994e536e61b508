import { registryLabels } from '../../registries/labels'
import type { RegistryName } from '../../registries/registry'

/** What was done to the form, and what was not. */
export const filledWords = ({ count, registry }: { count: number; registry: RegistryName }) =>
  `${count === 1 ? '1 field' : `${count} fields`} filled from ${registryLabels[registry]}. Nothing is saved yet.`
