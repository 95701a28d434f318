// Finds copies once, in a process of its own: memory and processor time are those of this run alone.
// Started with IPC; gets { root, cacheFolder, workersFolder, threads }, answers and ends.
const path = require('node:path');
const { Worker } = require('node:worker_threads');

process.once('message', (/** @type {any} */ { root, cacheFolder, workersFolder, threads }) => {
  const startedAt = performance.now();
  const request = { root, named: root, cacheFolder, startedAt: Date.now() };
  const worker = new Worker(path.join(workersFolder, 'find-copies.cjs'), {
    workerData: { request, threads, workersFolder },
    // As the app starts it (`fewNewObjects`).
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  worker.on('error', (error) => {
    throw error;
  });
  worker.on('message', ({ result }) => {
    if (result === undefined) return;
    const milliseconds = performance.now() - startedAt;
    const { user, system } = process.cpuUsage();
    const processor = (user + system) / 1000;
    // Kilobytes everywhere.
    const memory = process.resourceUsage().maxRSS * 1024;
    process.send?.({ result, milliseconds, processor, memory }, () => process.exit());
  });
});
