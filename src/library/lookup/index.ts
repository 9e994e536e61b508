import type { Endpoint } from 'payload'
import { registrySettings } from '../../registries/settings'
import { candidatesEndpoint } from './candidates'
import { lookUpEndpoint } from './lookup'
import { refreshEndpoints } from './refresh'
import { lookUpLimit } from './turns'

// A setting that cannot be used stops the server at its start, not at somebody's first request.
registrySettings()
lookUpLimit()

/** What the references' API can ask of registries. */
export const lookUpEndpoints: Endpoint[] = [lookUpEndpoint, candidatesEndpoint, ...refreshEndpoints]
