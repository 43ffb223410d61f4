"""The stories that any page ties to itself: where its lists of them stand, and what each item says."""
