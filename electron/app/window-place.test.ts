import { describe, expect, it } from 'vitest';
import { firstPlace } from './window-place';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beamer = { x: 1440, y: 0, width: 1920, height: 1080 };
const place = { x: 1500, y: 100, width: 1000, height: 700, isMaximized: false };

describe('firstPlace', () => {
  it('is the default size, wherever the system likes, the first time', () => {
    expect(firstPlace(null, [laptop])).toEqual({ width: 1440, height: 900 });
  });

  it('is where the window stood', () => {
    expect(firstPlace(place, [laptop, beamer])).toEqual({
      x: 1500,
      y: 100,
      width: 1000,
      height: 700,
    });
  });

  it('is not on a display that is gone, nor out of reach', () => {
    expect(firstPlace(place, [laptop])).toEqual({ width: 1000, height: 700 });
    expect(firstPlace({ ...place, x: -990 }, [laptop])).toEqual({ width: 1000, height: 700 });
    expect(firstPlace({ ...place, x: 0, y: -300 }, [laptop])).toEqual({ width: 1000, height: 700 });
    expect(firstPlace({ ...place, x: 0, y: 890 }, [laptop])).toEqual({ width: 1000, height: 700 });
  });

  it('is never smaller than the page can be', () => {
    expect(firstPlace({ ...place, width: 10, height: 10 }, [])).toEqual({
      width: 900,
      height: 600,
    });
  });
});
