"""From the parse to the ledger's entries, one file or folder a kind."""
