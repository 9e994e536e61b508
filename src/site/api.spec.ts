import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { askApi } from './api'

const closers: (() => void)[] = []

const serve = (status: number, body: string) =>
  new Promise<void>((resolve) => {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
    })
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      process.env.VOUCH_API_URL = `http://127.0.0.1:${port}/`
      closers.push(() => server.close())
      resolve()
    })
  })

afterEach(() => {
  delete process.env.VOUCH_API_URL
  closers.splice(0).forEach((close) => close())
})

const query = '{ Articles { docs { id } } }'

describe('askApi', () => {
  it('gives the data of the answer', async () => {
    await serve(200, '{"data":{"Articles":{"docs":[]}}}')
    expect(await askApi({ query })).toEqual({ Articles: { docs: [] } })
  })

  it('passes on what the API says, with its status', async () => {
    await serve(200, '{"errors":[{"message":"No such style.","extensions":{"statusCode":400}}]}')
    await expect(askApi({ query })).rejects.toMatchObject({
      message: 'No such style.',
      statusCode: 400,
    })
  })

  it.each([
    [502, '<html>', /answered 502 without JSON/],
    [200, '{"data":null}', /without data/],
  ])('says what to check when it answers %i with %s', async (status, body, message) => {
    await serve(status, body)
    await expect(askApi({ query })).rejects.toThrow(message)
    await expect(askApi({ query })).rejects.toThrow(/VOUCH_API_URL/)
  })

  it('says where it asked when nobody answers', async () => {
    process.env.VOUCH_API_URL = 'http://127.0.0.1:1'
    await expect(askApi({ query })).rejects.toThrow(
      /http:\/\/127\.0\.0\.1:1\/api\/graphql did not answer/,
    )
  })
})
