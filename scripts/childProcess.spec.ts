import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runProcess, startProcess, stopProcess } from './childProcess.mjs'

const node = (script: string) => ({ command: process.execPath, args: ['-e', script] })

describe('runProcess', () => {
  it('keeps what was printed, and the exit code', async () => {
    const script = "process.stdout.write(process.env.WORD); console.error('no'); process.exit(3)"
    const result = await runProcess({ ...node(script), env: { WORD: 'yes' } })
    expect(result).toEqual({ code: 3, stdout: 'yes', stderr: 'no\n' })
  })

  it('answers for a program that is not there', async () => {
    const { code, stderr } = await runProcess({ command: 'no-such-program', args: [] })
    expect(code).toBe(127)
    expect(stderr).toContain('no-such-program')
  })

  it('never reports a killed program as a success', async () => {
    expect((await runProcess(node("process.kill(process.pid, 'SIGKILL')"))).code).toBe(137)
  })
})

describe('stopProcess', () => {
  it.skipIf(process.platform === 'win32')('stops what the program started, too', async () => {
    // The output is open until the last of them has ended.
    const script = `
      require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' })
      console.log('started')
      setInterval(() => {}, 1000)`
    const { child, ended, printed } = startProcess(node(script))
    while (!printed.stdout.includes('started')) await sleep(20)
    stopProcess({ child })
    expect((await ended).code).toBe(143)
    expect(() => stopProcess({ child })).not.toThrow()
  })
})
