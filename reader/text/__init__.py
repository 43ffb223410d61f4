"""Pure text: the one gate for remote words, line breaking, decoding, reading time. No I/O."""
