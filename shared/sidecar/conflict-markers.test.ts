import { describe, expect, it } from 'vitest';
import { hasConflictMarkers, splitConflict } from './conflict-markers';

const lines = (...all: string[]) => all.join('\n');

describe('splitConflict', () => {
  it('gives each side its own lines and both the common ones', () => {
    const text = lines('a', '<<<<<<< HEAD', 'b', '=======', 'c', 'd', '>>>>>>> samir', 'e', '');
    expect(splitConflict(text)).toEqual({
      ours: lines('a', 'b', 'e', ''),
      theirs: lines('a', 'c', 'd', 'e', ''),
      base: null,
      names: { ours: 'HEAD', theirs: 'samir' },
    });
  });

  it('finds the common state of the diff3 style', () => {
    const text = lines('<<<<<<< a', 'b', '||||||| 1f2e', 'old', '=======', '>>>>>>> c', 'e');
    expect(splitConflict(text)).toMatchObject({ ours: 'b\ne', base: 'old\ne', theirs: 'e' });
  });

  it('knows no common state unless each conflict shows one', () => {
    const one = lines('<<<<<<< a', 'b', '||||||| o', 'o', '=======', 'c', '>>>>>>> c');
    const two = lines('<<<<<<< a', 'b', '=======', 'c', '>>>>>>> c');
    expect(splitConflict(lines(one, two))?.base).toBeNull();
  });

  it('reads markers without names and with Windows line ends', () => {
    const text = '<<<<<<<\r\nb\r\n=======\r\nc\r\n>>>>>>>\r\n';
    expect(splitConflict(text)).toMatchObject({ ours: 'b\r\n', theirs: 'c\r\n' });
  });

  it('passes over longer markers within the common state', () => {
    const inner = lines('<<<<<<<<< x', '1', '=========', '2', '>>>>>>>>> y');
    const text = lines('<<<<<<< a', 'b', '||||||| o', inner, '=======', 'c', '>>>>>>> c');
    expect(splitConflict(text)).toMatchObject({ ours: 'b', theirs: 'c' });
  });

  it.each([
    ['one that is not closed', lines('<<<<<<< a', 'b', '>>>>>>> c')],
    ['one within another', lines('<<<<<<< a', '<<<<<<< b', '=======', '>>>>>>> b', '>>>>>>> a')],
  ])('tells no sides of %s', (_what, text) => {
    expect(splitConflict(text)).toBeNull();
  });

  it('takes no other text for a conflict', () => {
    expect(hasConflictMarkers('{"exact": "<<<<<<< a\\n======="}')).toBe(false);
    expect(splitConflict('=======\n')).toBeNull();
  });
});
