// A file of more than 300 lines is looked at; one of more than 400 doesn't pass.
import { projectFiles, readText } from './project-files.mjs';

const lookAt = 300;
const end = 400;
const code = /^(?:electron|renderer|shared|e2e|scripts|bench)\/.*\.(?:tsx?|mjs|cjs|css)$/;

const long = projectFiles(code)
  .map((file) => ({ file, lines: (readText(file) ?? '').replace(/\n$/, '').split('\n').length }))
  .filter(({ lines }) => lines > lookAt)
  .sort((a, b) => b.lines - a.lines);

for (const { file, lines } of long) {
  process.stdout.write(`${file}: ${lines} lines${lines > end ? `, more than ${end}` : ''}\n`);
}
process.exitCode = long.some(({ lines }) => lines > end) ? 1 : 0;
