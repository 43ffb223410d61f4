"""The configuration: one frozen value, read from TOML, every key of it a row of one table (``settings``).

A mistake is a ConfigError that names the file, the line, the key and what would be right, since a setting that is
silently ignored looks like a fault of the reader.
"""

from reader.config.file import MAX_BYTES as MAX_BYTES
from reader.config.file import load as load
from reader.config.file import parse as parse
from reader.config.file import text_of as text_of
from reader.config.locale import edition_of_locale as edition_of_locale
from reader.config.settings import DW_HOSTS as DW_HOSTS
from reader.config.settings import KEYS as KEYS
from reader.config.settings import THEMES as THEMES
from reader.config.settings import Config as Config
from reader.config.settings import Limits as Limits
from reader.config.settings import value_of as value_of
