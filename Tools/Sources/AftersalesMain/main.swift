import AftersalesCommand

AftersalesTool.runAsProcess()
