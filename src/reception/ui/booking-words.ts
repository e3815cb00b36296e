// How a booking stands, in words.
import type { Booking } from '../model.ts'

export const bookingWords: Record<Booking['state'], string> = {
  booked: 'ждём',
  arrived: 'здесь',
  missed: 'время прошло',
  cancelled: 'отменена',
}
