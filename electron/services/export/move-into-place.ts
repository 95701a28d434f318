import { lstat, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';

/** Moves that can be taken back. */
class Moves {
  private readonly made: { readonly from: string; readonly to: string }[] = [];

  /** @throws the system's error. */
  async move(from: string, to: string): Promise<void> {
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
    this.made.push({ from, to });
  }

  /** One that can't go back keeps none of the others from it. */
  async takeBack(): Promise<void> {
    for (const { from, to } of this.made.toReversed()) {
      await rename(to, from).catch(() => undefined);
    }
  }
}

async function isFile(file: string): Promise<boolean> {
  const stats = await lstat(file).catch(() => null);
  return stats !== null && !stats.isDirectory();
}

/**
 * Moves files from one folder over those of another one, all or none: where one can't be moved, the
 * ones before it go back, and what they replaced comes back.
 * @param names of the files, relative to both folders.
 * @param aside where what is replaced goes meanwhile: on the same disk, without anything of these names.
 * @throws the system's error.
 */
export async function moveIntoPlace(
  names: readonly string[],
  { from, to, aside }: { readonly from: string; readonly to: string; readonly aside: string },
): Promise<void> {
  const moves = new Moves();
  try {
    for (const name of names) {
      const place = path.join(to, name);
      if (await isFile(place)) await moves.move(place, path.join(aside, name));
      await moves.move(path.join(from, name), place);
    }
  } catch (error) {
    await moves.takeBack();
    throw error;
  }
}
