/** What makes two account names the same: case, surrounding blanks and the way of writing a letter do not count. */
export const nameKey = (name: string): string => name.trim().normalize('NFKC').toLowerCase().normalize('NFKC')
