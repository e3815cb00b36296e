// Hours a new centre starts with until it sets its own: Monday to Friday, 8 to 17, lunch from noon to one.
import type { Shift, WorkingHours } from './model.ts'

const day: Shift[] = [{ from: '08:00', to: '17:00', lunch: { from: '12:00', to: '13:00' } }]

export const usualHours: WorkingHours = {
  from: '2025-01-01', to: null,
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  exceptions: [],
}
