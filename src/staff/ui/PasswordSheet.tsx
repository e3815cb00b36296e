// A password that nobody will see again: given to the person, then forgotten.
type Props = { login: string; password: string; onDone: () => void }

export const PasswordSheet = ({ login, password, onDone }: Props) => (
  <div className="password-sheet" role="status">
    <p>Передайте это человеку лично. Второй раз пароль не показать, можно только дать новый.</p>
    <dl>
      <dt>Логин</dt>
      <dd>{login}</dd>
      <dt>Пароль</dt>
      <dd>{password}</dd>
    </dl>
    <p className="go">
      <button type="button" className="btn btn-main" autoFocus onClick={onDone}>
        Пароль записан
      </button>
    </p>
  </div>
)
