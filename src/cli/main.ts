import { Command, Option } from 'commander'
import type { CommandModule, CommandOptions } from './command'
import { report } from './report'

type CommandRow = {
  /** As `vouch --help` shows it, with its arguments. */
  usage: string
  summary: string
  options: Option[]
  /** What `--help` says behind the options. */
  help?: string
  /** Commands are loaded when they are called, so that `vouch --help` needs no database. */
  load: () => Promise<CommandModule>
}

const json = new Option('--json', 'print one JSON object and nothing else')

/** Every command of `vouch`. */
const commands: CommandRow[] = [
  {
    usage: 'import <file>',
    summary: 'import references, or an article from a text file; - reads standard input',
    options: [
      new Option('--dry-run', 'say what would be created and write nothing'),
      new Option('--as <kind>', 'what it is (default: what its content shows)').choices([
        'article',
        'references',
      ]),
      new Option('--from <format>', 'the format of the references (default: the same)'),
      new Option('--similar <choice>', 'what to do with references that look like stored ones')
        .choices(['create', 'skip'])
        .default('create'),
      json,
    ],
    help: `
References of a file that are in the library are not brought in again. Ctrl-C takes back what came in.
Ends with 2 where something of the file could not be read.`,
    load: () => import('./importCommand'),
  },
  {
    usage: 'export',
    summary:
      'print the references of the library, or some of them, in a format or a citation style',
    options: [
      new Option('--format <format>', 'such as bibtex, ris, csl-json (default: bibtex)'),
      new Option('--style <name>', 'a style such as apa; --format is then html, text or markdown'),
      new Option('--locale <tag>', 'the language of the style, such as de-AT'),
      new Option('--search <words>', 'only those that a search in the library finds'),
      new Option('--ids <ids>', 'only these, with commas between'),
      new Option('--where <json>', 'only those of a condition, such as {"type":{"equals":"book"}}'),
    ],
    load: () => import('./exportCommand'),
  },
  {
    usage: 'cite <file>',
    summary:
      'print the references of a file of any format in a citation style; - reads standard input',
    options: [
      new Option(
        '--style <name or file>',
        'a style such as apa, or a .csl file',
      ).makeOptionMandatory(),
      new Option(
        '--from <format>',
        'the format of the references (default: what its content shows)',
      ),
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
    usage: 'retractions <action> <csv>',
    summary: 'import: note the retractions of the Retraction Watch CSV; - reads standard input',
    options: [new Option('--dry-run', 'say what would change and write nothing'), json],
    load: () => import('./retractionsCommand'),
  },
  {
    usage: 'convert <file>',
    summary: 'print references in another format, without a database; - reads standard input',
    options: [
      new Option('--from <format>', 'the format of the file (default: what its content shows)'),
      new Option('--to <format>', 'the format to print').makeOptionMandatory(),
    ],
    help: `
Formats to read:  bibtex, biblatex, ris, nbib, pubmed-xml, endnote-xml, refer, csl-json, csl-yaml, jats, text
Formats to print: the same but text

With --from text every line is one reference. What cannot be read goes to standard error with its line, what
can is printed all the same. Ends with 0 where everything was read, with 2 where something was left out or
could not be read for sure, with 1 where nothing was printed.`,
    load: () => import('./convertCommand'),
  },
  {
    usage: 'duplicates',
    summary: 'list the references of the library that may be one work',
    options: [
      json,
      new Option('--dismissed', 'list those that somebody said are not the same instead'),
    ],
    load: () => import('./duplicatesCommand'),
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
  $ npm run -s vouch -- import library.bib
  $ npm run -s vouch -- export --format ris > library.ris
  $ npm run -s vouch -- cite references.json --style vancouver --format text
  $ npm run -s vouch -- convert library.bib --to csl-json

DATABASE_URL says which database (file:./data/vouch.db where it says nothing). New migrations are
applied first. A command waits for its turn where a server works on the same database.`,
  )
  .showHelpAfterError('(vouch --help lists the commands)')

for (const { usage, summary, options, help, load } of commands) {
  const command = program.command(usage).description(summary)
  for (const option of options) command.addOption(option)
  if (help) command.addHelpText('after', help)
  command.action(async () => {
    const values: CommandOptions = command.opts()
    await report({
      isJson: values.json ?? false,
      run: async () => (await load()).run({ args: command.args, options: values }),
    })
  })
}

await program.parseAsync()
