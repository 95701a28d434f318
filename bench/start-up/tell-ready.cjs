// Loaded into the main process before the app: tells on standard output when the window shows what
// HASHIYA_BENCH_READY selects, then quits. The same for every app that is compared.
const { app } = require('electron');

const selector = process.env.HASHIYA_BENCH_READY ?? '';

/** Runs in the page: waits for the element, then for the frame that shows it. */
const untilShown = `new Promise((resolve) => {
  const observer = new MutationObserver(look);
  function look() {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(resolve));
  }
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  look();
})`;

app.once('browser-window-created', (_event, { webContents }) => {
  webContents.once('dom-ready', async () => {
    // Of the frame: that of the window waits until nothing loads any more.
    await webContents.mainFrame.executeJavaScript(untilShown);
    process.stdout.write('ready\n');
    app.quit();
  });
});
