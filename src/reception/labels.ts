// How a ticket is written: «Р 027».
export const labelOf = ({ letter, number }: { letter: string; number: number }): string =>
  `${letter} ${String(number).padStart(3, '0')}`
