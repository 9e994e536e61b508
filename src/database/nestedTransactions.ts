import { AsyncLocalStorage } from 'node:async_hooks'
import type { SanitizedConfig } from 'payload'

const nesting = new AsyncLocalStorage<true>()

/** Whether the running code may begin a transaction inside the one that is open. */
export const mayNest = (): boolean => nesting.getStore() === true

/**
 * Before a query preset is saved, Payload's validation of its field `access` saves it on trial, with a request of its
 * own whose transaction it always takes back. That happens inside the transaction of the save itself, and is the
 * one place where it begins a second one there; elsewhere a second one is a forgotten `req`, and an error.
 */
export const letQueryPresetsNest = ({ collections }: SanitizedConfig): void => {
  const presets = collections.find(({ slug }) => slug === 'payload-query-presets')
  for (const field of presets?.fields ?? []) {
    const validate: unknown = Reflect.get(field, 'validate')
    if (!('name' in field) || field.name !== 'access' || !isFunction(validate)) continue
    const nested = (...args: unknown[]) => nesting.run(true, () => validate(...args))
    Reflect.set(field, 'validate', nested)
  }
}

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown =>
  typeof value === 'function'
