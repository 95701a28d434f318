import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparePaths } from '../../../shared/model/link';
import { PathList } from './path-list';

const somePaths = fc
  .uniqueArray(fc.constantFrom('٠/أ.txt', '٠/ب.txt', 'a.txt', 'a/😀.txt', 'b.md', 'é.txt'))
  .map((paths) => paths.sort(comparePaths));

/** The list as it is, and as it comes back from a file. */
const kept = (list: PathList) => PathList.from(list.bytes, list.count);

it('comes back from its bytes', () => {
  fc.assert(
    fc.property(somePaths, (paths) => {
      expect(kept(PathList.of(paths)).strings).toEqual(paths);
    }),
  );
});

it('knows where its paths are in another list', () => {
  fc.assert(
    fc.property(somePaths, somePaths, (paths, others) => {
      const places = [...kept(PathList.of(paths)).placesIn(PathList.of(others))];
      expect(places).toEqual(paths.map((path) => others.indexOf(path)));
      const same = [...PathList.of(paths).placesIn(kept(PathList.of(paths)))];
      expect(same).toEqual([...paths.keys()]);
    }),
  );
});
