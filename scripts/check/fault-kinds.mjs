import path from 'node:path';

/**
 * A fault to be planted in a copy of the tree, and what the gate's complaint about it must contain.
 * @typedef {object} Fault
 * @property {string} gate
 * @property {string} what
 * @property {string} file
 * @property {string | ((before: string) => string)} text
 * @property {string[]} [targets] files to be created for it to import
 * @property {boolean} [isTogether] planted along with its like: one run shows all complaints
 * @property {RegExp} expect
 */

/**
 * @param {string} what
 * @param {string} file
 * @param {string} text
 * @returns {Fault}
 */
export function wrongType(what, file, text) {
  const expect = new RegExp(`${file.replaceAll('.', '\\.')}\\(`);
  return { gate: 'types', what, file, isTogether: true, text: `${text}\n`, expect };
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} [file]
 * @returns {Fault}
 */
export function rule(name, text, file = 'shared/model/planted.ts') {
  const what = text.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
  const own = file.replace(/(?=\.tsx?$)/, `-${slug(name)}-${slug(what)}`);
  // An error or a warning, not a hint.
  const expect = new RegExp(
    `${own.replaceAll('.', '\\.')}\\S*\\s(?:\\S+/)?${name}\\s[^\\n]*\\s+[×!] `,
  );
  return {
    gate: 'lint and format',
    what: `${name}: ${what}`,
    file: own,
    isTogether: true,
    text,
    expect,
  };
}

/**
 * @param {string} name
 * @param {string} declarations
 * @returns {Fault}
 */
export function style(name, declarations) {
  const file = `planted-${slug(declarations)}.css`;
  return {
    gate: 'styles',
    what: declarations,
    file: `renderer/styles/${file}`,
    isTogether: true,
    text: `.planted {\n  ${declarations};\n}\n`,
    expect: new RegExp(`${file}\n(?:.+\n)*?.*${name}`),
  };
}

/**
 * @param {string} folder
 * @param {string} to
 * @param {'type' | ''} [kind]
 * @returns {Fault}
 */
export function edge(folder, to, kind = '') {
  const name = `planted-${slug(`${folder} ${to}`)}`;
  const statement =
    kind === 'type'
      ? `import type * as p from '${to}';\nexport type P = typeof p;`
      : `import '${to}';`;
  return {
    gate: 'boundaries',
    what: `${folder} → ${to}${kind && ' (types)'}`,
    file: `${folder}/${name}.ts`,
    isTogether: true,
    text: `${statement}\n`,
    targets: to.includes('planted') ? [path.join(folder, `${to}.ts`)] : [],
    expect: new RegExp(`${folder}/${name}\\.ts → .*: (?!everything resolves)`),
  };
}

/**
 * @param {string} what
 * @param {string} file
 * @param {Fault['text']} text
 * @returns {Fault}
 */
export function dead(what, file, text) {
  return { gate: 'dead code', what, file, text, expect: /planted/i };
}

/**
 * @param {string} what
 * @param {string} text
 * @param {string} [ending]
 * @returns {Fault}
 */
export function dirty(what, text, ending = 'mjs') {
  const file = `docs/planted-${slug(what)}.${ending}`;
  return { gate: 'clean text', what, file, isTogether: true, text, expect: new RegExp(file) };
}

/** @param {string} words */
function slug(words) {
  return words.replaceAll(/\W+/g, '-').toLowerCase();
}
