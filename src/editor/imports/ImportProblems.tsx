import type { ImportProblem } from '../../library/import/importRecord'

/** What could not be read of a file, or looks like something else: line by line. */
export const ImportProblems = ({ problems }: { problems: readonly ImportProblem[] }) => {
  if (!problems.length) return null
  return (
    <table className="import-record__table">
      <caption>What to look at in the file</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ line, message, text }, index) => (
          <tr key={index}>
            <td>{line}</td>
            <td>
              {message}
              {text && <pre>{text}</pre>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
