import { expect, it } from 'vitest';
import type { Result } from '../model/result';
import type { CopyList } from './copies';
import { packCopies, unpackCopies } from './pack-copies';

const list: CopyList = {
  documentIds: ['d1' as never, 'd2' as never],
  pairs: Uint32Array.of(0, 1, 4_294_967_295),
  clusters: [{ core: 0, members: [0, 1], isChained: false }],
  problems: [{ problem: 'document-not-text', path: 'a.txt' }],
};

it.each<[string, Result<CopyList | null>]>([
  ['a list', { ok: true, value: list }],
  ['no list', { ok: true, value: null }],
  ['a problem', { ok: false, error: { problem: 'no-corpus' } }],
])('%s crosses as it is', (_, answer) => {
  expect(unpackCopies(structuredClone(packCopies(answer)))).toEqual(answer);
});
