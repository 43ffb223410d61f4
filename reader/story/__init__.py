"""Pure rules of the neighbourhood: which number a story has, what a group is called, what a number leads to."""
