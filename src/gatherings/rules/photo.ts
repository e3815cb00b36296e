// Who sees a photograph: all who were invited once everybody shown has agreed; before that whoever took it and those shown.

export type Shown = { staffId: string; agreed: boolean | null }

export const isOpen = (shown: readonly Shown[]): boolean => shown.every(({ agreed }) => agreed === true)

export const maySeePhoto = (staffId: string, byStaff: string, shown: readonly Shown[]): boolean =>
  isOpen(shown) || byStaff === staffId || shown.some(one => one.staffId === staffId)
