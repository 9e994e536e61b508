import { styleChoices, suggestedStyles } from '../styleChoices'

type StyleSwitchProps = {
  path: string
  style: string
  isPreview: boolean
  problem: string | undefined
}

/** Lets the reader choose how citations print: links and a plain form, which need no script. */
export const StyleSwitch = ({ path, style, isPreview, problem }: StyleSwitchProps) => (
  <div className="style-switch">
    <ul role="list" aria-label="Citation styles">
      {styleChoices.map(({ id, label }) => (
        <li key={id}>
          <a
            href={`${path}?style=${id}${isPreview ? '&preview=1' : ''}#article_references`}
            aria-current={id === style ? 'true' : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
    <form action={`${path}#article_references`} method="get">
      {isPreview && <input type="hidden" name="preview" value="1" />}
      <label htmlFor="citation_style">Other citation style</label>
      <div className="form-row">
        <input
          id="citation_style"
          name="style"
          list="citation_styles"
          defaultValue={style}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          aria-describedby={problem ? 'style_problem' : undefined}
          aria-invalid={problem ? true : undefined}
        />
        <datalist id="citation_styles">
          {suggestedStyles.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <button type="submit">Show</button>
      </div>
      {problem && (
        <p className="problem" id="style_problem">
          {problem} The list below is printed in <code>{style}</code>.
        </p>
      )}
    </form>
  </div>
)
