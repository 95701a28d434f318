import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newFolder } from '../../electron/services/testing/corpus-fixture';
import { type PlantedOptions, plantCopies } from '../../shared/testing/planted-copies';

/** Writes planted articles into a new folder. @returns it, soon removed. */
export async function plantFolder(options: PlantedOptions): Promise<string> {
  const root = await newFolder();
  let made = '';
  for (const { path: articlePath, text } of plantCopies(options)) {
    const file = path.join(root, articlePath);
    const folder = path.dirname(file);
    if (folder !== made) await mkdir(folder, { recursive: true });
    made = folder;
    await writeFile(file, text);
  }
  return root;
}
