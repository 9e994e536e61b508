/**
 * Says what is being done, how long it takes while it lasts, and that it is done.
 * @template Result
 * @param {{ label: string, run: () => Promise<Result>, out?: NodeJS.WriteStream }} options
 * @returns {Promise<Result>} what `run` returns; what it throws is thrown.
 */
export const withProgress = async ({ label, run, out = process.stdout }) => {
  const start = Date.now()
  const elapsed = () => duration(Date.now() - start)
  const line = (/** @type {string} */ text) => out.write(`${out.isTTY ? '\r\u001b[2K' : ''}${text}`)
  line(out.isTTY ? `${label} …` : `${label} …\n`)
  const timer = setInterval(
    () => line(out.isTTY ? `${label} … ${elapsed()}` : `  … ${elapsed()}\n`),
    out.isTTY ? 1_000 : 10_000,
  )
  try {
    const result = await run()
    line(out.isTTY ? `${label}: ${elapsed()}\n` : `  done in ${elapsed()}\n`)
    return result
  } catch (error) {
    line(out.isTTY ? `${label}: failed after ${elapsed()}\n` : `  failed after ${elapsed()}\n`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/**
 * A time for people: `0.4 s`, `12 s`, `3 min 5 s`.
 * @param {number} milliseconds
 */
export const duration = (milliseconds) => {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
