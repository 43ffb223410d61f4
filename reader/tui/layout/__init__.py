"""Text layout: blocks and a width become lines; no widget here, nothing that knows a screen."""
