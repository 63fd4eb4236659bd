"""Reads calendars with vobject, which must find them valid, and prints "file, UID, DTSTART, DTEND, SUMMARY" of each event."""
import sys

import vobject

for name in sys.argv[1:]:
    with open(name, encoding="utf-8", newline="") as file:
        calendar = vobject.readOne(file.read())
    calendar.validate(raiseException=True)
    for event in calendar.contents.get("vevent", []):
        days = (day.value.strftime("%Y%m%d") for day in (event.dtstart, event.dtend))
        print(name, event.uid.value, *days, event.summary.value, sep="\t")
