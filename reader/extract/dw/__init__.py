"""Deutsche Welle: both layouts, embedded state, editions, feeds and front pages (dw/STRUCTURE.md)."""
