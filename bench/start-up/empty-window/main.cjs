// The least an Electron app can do: one window with nothing in it. What start-up is compared with.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

async function start() {
  await app.whenReady();
  const window = new BrowserWindow({ show: false });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('data:text/html,<title>Empty</title>');
}

void start();
