/**
 * The JSON that the server answers with.
 * @throws Error with the server's own words where it refuses.
 */
export const requestJson = async <Answer>(url: string, init?: RequestInit): Promise<Answer> => {
  const response = await fetch(url, { credentials: 'include', ...init })
  const answer: Answer & { errors?: { message?: string }[] } = await response
    .json()
    .catch(() => ({}))
  if (response.ok) return answer
  throw new Error(answer.errors?.[0]?.message ?? noAnswer)
}

const noAnswer = 'The server did not answer as expected. Try again in a moment.'
