/** Whether somebody has typed an account's name; blanks around it do not count, its letters do. */
export const isNameOf = ({ name }: { name: string }, typed: string) => typed.trim().normalize('NFC') === name
