// The strip under the header while the server cannot be reached: since when, and that typing goes on.
import { useLostAt } from '../connection.ts'
import { Icon } from './Icon.tsx'
import './states.css'

export function OfflineStrip() {
  const lostAt = useLostAt()
  return (
    <div role="status">
      {lostAt !== undefined && (
        <p className="offline">
          <Icon name="offline" /> Нет сети с {new Date(lostAt).toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' })}.
          Пишите, отправим сами
        </p>
      )}
    </div>
  )
}
