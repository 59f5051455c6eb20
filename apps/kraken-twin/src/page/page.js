// Starts whichever page this is.

await (document.getElementById('control-form') ? import('./control.js') : import('./keys.js'))
