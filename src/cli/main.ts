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
    usage: 'cite <file>',
    summary: 'print CSL-JSON references in a citation style; - reads standard input',
    options: [
      new Option(
        '--style <name or file>',
        'a style such as apa, or a .csl file',
      ).makeOptionMandatory(),
      new Option('--locale <tag>', 'a language such as de-AT (default: that of the style)'),
      new Option('--format <format>', 'how to print')
        .choices(['html', 'text', 'markdown'])
        .default('html'),
      new Option(
        '--citations <file>',
        'clusters of cites as JSON: prints them, too, as one JSON object',
      ),
      new Option('--links', 'print DOIs and URLs as links'),
    ],
    load: () => import('./citeCommand'),
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
  $ npm run -s vouch -- cite references.json --style vancouver --format text

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
