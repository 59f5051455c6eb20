// Runs as a worker. The first thing that a browser writes by Intl takes it 30 ms, a slow telephone a tenth of a second and more, for it
// has to read the languages of the world; it does so once for all threads. So that is behind it when the page shows its first date.
new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format()
new Intl.ListFormat().format([])
close()
