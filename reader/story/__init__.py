"""Pure rules of the neighbourhood: identity, numbering, trail. No I/O, no clock."""
