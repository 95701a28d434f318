/** The system's code of a failed call (`ENOENT`, `EACCES`, …), or the message where there is none. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : error.message;
}

/** Whether a call failed because the file or folder isn't there. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
