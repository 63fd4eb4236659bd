"""Imports each calendar NAME.ics with khal into its calendar NAME: what the command does, without starting it twenty times."""
import sys

from khal.cli import main_khal

configuration, *names = sys.argv[1:]
for name in names:
    main_khal(["-c", configuration, "import", "--batch", "-a", name[:-len(".ics")], name], standalone_mode=False)
