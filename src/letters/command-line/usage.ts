// How the commands about letters are called; apart from them, so that asking for one does not load the others.
export const benchUsage = 'bench letters [--letters 2000] [--seed 1] [--json]   скорость проверки писем на одном ядре'
export const checkUsage = 'letters check [--json] FILE…'
export const renderUsage = 'letters render CASE.json [--pdf OUT.pdf] [--docx OUT.docx] [--blank BLANK.json]'
export const scoreUsage = 'letters score DIR [--json] [--mistakes]'
