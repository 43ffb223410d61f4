"""Any other site: a block core by structure and language, never by site name."""
