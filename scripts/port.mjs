import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

/**
 * Reads `PORT`.
 * @param {string | undefined} value nothing means 3000.
 * @throws {Failure} for anything but a number from 1 to 65535.
 */
export const parsePort = (value) => {
  if (value === undefined || value === '') return 3000
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (port < 1 || port > 65_535) {
    throw new Failure(`PORT is "${value}". It is a number from 1 to 65535, for example PORT=3001.`)
  }
  return port
}

/**
 * @param {number} port
 * @throws {Failure} when a server cannot listen on it: another program does, or it needs more rights.
 */
export const requireFreePort = async (port) => {
  for (const host of ['::', '0.0.0.0', '127.0.0.1', '::1']) {
    const reason = await refusal({ port, host })
    if (reason === 'EADDRINUSE') {
      throw new Failure(
        `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port < 65_535 ? port + 1 : port - 1} npm run demo`,
      )
    }
    if (reason === 'EACCES') {
      throw new Failure(
        `Port ${port} needs more rights than yours. Choose one above 1023, for example PORT=3000.`,
      )
    }
  }
}

/**
 * A port that nothing listens on at the moment.
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * Each address is tried: a program that listens on one of them only is not seen on the others everywhere. One
 * that this machine lacks (no IPv6) is no refusal.
 * @param {{ port: number, host: string }} address
 * @returns {Promise<string | undefined>}
 */
const refusal = (address) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : undefined))
    server.listen({ ...address, ipv6Only: address.host === '::' }, () => {
      server.close(() => resolve(undefined))
    })
  })
