/** The command line does not make sense; the message says how it is meant. */
export class WrongUse extends Error {}
