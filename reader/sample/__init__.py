"""Demo content and its loopback server: the sample edition, a small newspaper written for this project.

A story's way through this room::

    assets/sample/*.story  ->  source (text to Story)  ->  newsroom (all stories, by id)
        ->  old_layout | new_layout + state | listing | feeds (Story to the publisher's markup)
        ->  site (address to answer)  ->  server (answers over a socket)

The markup is DW's (dw/STRUCTURE.md), so that the reader takes these pages with the same rules as live news.
"""
