"""Related-link extraction from any page: where its lists of stories stand, and what each item says."""
