"""Bytes from the network; the only room that imports httpx."""
