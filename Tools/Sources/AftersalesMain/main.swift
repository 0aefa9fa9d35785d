import AftersalesCommand

await AftersalesTool.runAsProcess()
