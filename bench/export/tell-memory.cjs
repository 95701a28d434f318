// Loaded before a program: writes how many bytes it had at most into the file it is told.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  // Kilobytes everywhere.
  writeFileSync(process.env.MEMORY_FILE ?? '', String(process.resourceUsage().maxRSS * 1024));
});
