import sax from 'sax';
import type { RefiCode } from '../../../shared/codebook/codes-from-refi';
import { fail, ok, type Result } from '../../../shared/model/result';

const namespace = 'urn:QDA-XML:codebook:1.0';

interface OpenCode {
  guid: string;
  name: string;
  color: string;
  description: string;
  children: OpenCode[];
}

function codeFrom(attributes: sax.QualifiedTag['attributes']): OpenCode {
  const value = (name: string) => attributes[name]?.value ?? '';
  return {
    guid: value('guid').toLowerCase(),
    name: value('name').trim(),
    color: value('color'),
    description: '',
    children: [],
  };
}

/**
 * Reads the codes of a REFI-QDA codebook (`.qdc`). What else stands in it, such as sets, is passed over.
 * @param name of the file, for messages.
 * @returns `codes-unreadable` where it is no XML, or holds no codes.
 */
export function readRefiCodes(name: string, xml: string): Result<readonly RefiCode[]> {
  const root = codeFrom({});
  const open = [root];
  const parser = sax.parser(true, { xmlns: true });
  let isDescribing = false;
  parser.onopentag = (tag) => {
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    if (uri !== namespace) return;
    isDescribing = local === 'Description';
    if (local !== 'Code') return;
    const code = codeFrom(attributes);
    open.at(-1)?.children.push(code);
    open.push(code);
  };
  const take = (text: string) => {
    const code = open.at(-1);
    if (isDescribing && code !== undefined) code.description += text;
  };
  parser.ontext = take;
  parser.oncdata = take;
  parser.onclosetag = (tag) => {
    isDescribing = false;
    if (tag.replace(/^.*:/, '') === 'Code' && open.length > 1) open.pop();
  };
  // Without a listener of its own the first error is thrown by `write`.
  try {
    parser.write(xml).close();
  } catch (error) {
    return fail('codes-unreadable', name, error instanceof Error ? error.message : String(error));
  }
  const isNamed = (codes: readonly OpenCode[]): boolean =>
    codes.every((code) => code.name !== '' && isNamed(code.children));
  if (root.children.length === 0 || !isNamed(root.children)) {
    return fail(
      'codes-unreadable',
      name,
      root.children.length === 0 ? 'no Code' : 'a Code without a name',
    );
  }
  return ok(root.children);
}
