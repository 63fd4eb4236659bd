"""Reads calendars with icalendar and prints "file, UID, DTSTART, DTEND, SUMMARY" of each event, between tabs."""
import sys

import icalendar

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    assert not calendar.errors, calendar.errors
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        print(name, event["UID"], event["DTSTART"].dt.strftime("%Y%m%d"), event["DTEND"].dt.strftime("%Y%m%d"), event["SUMMARY"], sep="\t")
