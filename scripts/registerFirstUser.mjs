import { testSite } from './testSite.mjs'

/**
 * Playwright runs this once, when the server answers: its first user signs up, as on every new site.
 * @throws when the server refuses.
 */
const registerFirstUser = async () => {
  const response = await fetch(`${testSite.baseURL}/api/users/first-register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(testSite.admin),
  })
  if (!response.ok) {
    throw new Error(
      `The first user could not sign up (${response.status}): ${await response.text()}`,
    )
  }
}

export default registerFirstUser
