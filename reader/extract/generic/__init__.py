"""Generic extractor for any other site: content by structure and language, never by site name."""
