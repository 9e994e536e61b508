import { Command, Option } from 'commander'
import type { CommandModule, CommandOptions } from './command'
import { report } from './report'

type CommandRow = {
  /** As `vouch --help` shows it, with its arguments. */
  usage: string
  summary: string
  options: Option[]
  /** Commands are loaded when they are called, so that `vouch --help` needs no database. */
  load: () => Promise<CommandModule>
}

const json = new Option('--json', 'print one JSON object and nothing else')

/** Every command of `vouch`. */
const commands: CommandRow[] = [
  {
    usage: 'import <file>',
    summary: 'import an article from a text file as a draft; - reads standard input',
    options: [new Option('--dry-run', 'say what would be created and write nothing'), json],
    load: () => import('./importCommand'),
  },
  {
    usage: 'demo',
    summary: 'load what is missing of the demo content, and give its user a new password',
    options: [json],
    load: () => import('./demoCommand'),
  },
]

const program = new Command('vouch')
  .description('Vouch: articles about health whose claims are vouched for by references.')
  .addHelpText(
    'after',
    `
Examples:
  $ npm run -s vouch -- import article.txt --dry-run
  $ npm run -s vouch -- import article.txt --json

DATABASE_URL says which database (file:./data/vouch.db where it says nothing). New migrations are
applied first. A command waits for its turn where a server works on the same database.`,
  )
  .showHelpAfterError('(vouch --help lists the commands)')

for (const { usage, summary, options, load } of commands) {
  const command = program.command(usage).description(summary)
  for (const option of options) command.addOption(option)
  command.action(async () => {
    const values: CommandOptions = command.opts()
    await report({
      isJson: values.json ?? false,
      run: async () => (await load()).run({ args: command.args, options: values }),
    })
  })
}

await program.parseAsync()
