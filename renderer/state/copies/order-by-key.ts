const bits = 14;
const buckets = 1 << bits;

/**
 * The places of numbers from the largest to the smallest; equal ones keep their order. Counted, not
 * compared, in plain loops: 350,000 of them take some milliseconds, where a sort takes hundreds.
 * @param keys whole numbers below 2^28.
 */
export function orderByKey(keys: Uint32Array): Uint32Array {
  const places = new Uint32Array(keys.length);
  for (let place = 0; place < places.length; place += 1) places[place] = place;
  return passBy(keys, passBy(keys, places, 0), bits);
}

/** Orders places by one digit of their keys, the largest first. */
function passBy(keys: Uint32Array, places: Uint32Array, shift: number): Uint32Array {
  const starts = startsOf(keys, shift);
  const ordered = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    const digit = ((keys[place] as number) >>> shift) & (buckets - 1);
    const start = starts[digit] as number;
    ordered[start] = place;
    starts[digit] = start + 1;
  }
  return ordered;
}

/** By digit: where the places with it begin. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(buckets);
  for (let place = 0; place < keys.length; place += 1) {
    const digit = ((keys[place] as number) >>> shift) & (buckets - 1);
    starts[digit] = (starts[digit] as number) + 1;
  }
  let start = 0;
  for (let digit = buckets - 1; digit >= 0; digit -= 1) {
    const count = starts[digit] as number;
    starts[digit] = start;
    start += count;
  }
  return starts;
}
