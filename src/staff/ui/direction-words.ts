// Where to turn to a window from the middle of the hall.
import type { Counter } from '../model.ts'

export const directionWords: Record<Counter['direction'], string> = {
  '': 'без стрелки',
  left: 'налево',
  right: 'направо',
  ahead: 'прямо',
}
