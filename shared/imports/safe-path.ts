/** Names that Windows keeps for itself, with whatever suffix. */
const reservedName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The longest name that common file systems take, in UTF-8 bytes. */
const nameByteLimit = 255;

function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 32 || code === 127;
}

/** Whether a file or folder may be made under a name: hidden ones belong to tools (`.git`). */
function isSafeName(name: string): boolean {
  if (name === '' || name.startsWith('.') || name === 'node_modules') return false;
  if ([...name].some((character) => isControl(character) || character === '\\')) return false;
  if (reservedName.test(name) || /[. ]$/.test(name)) return false;
  return new TextEncoder().encode(name).length <= nameByteLimit;
}

/** Whether a path that somebody else wrote, with `/`, stays within the folder it is put into. */
export function isSafePath(relative: string): boolean {
  return !/^[a-z]:/i.test(relative) && relative.split('/').every(isSafeName);
}
