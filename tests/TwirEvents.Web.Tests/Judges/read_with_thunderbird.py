"""Subscribes Thunderbird, without a screen, to calendars (NAME=ADDRESS), waits until it has so many events in all, and prints
"NAME, UID, DTSTART, DTEND, SUMMARY" of each, between tabs."""
import contextlib
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone

profile, count, *calendars = sys.argv[1:]
preferences = {"calendar.timezone.local": "UTC", "app.update.enabled": False, "extensions.update.enabled": False,
               "datareporting.policy.dataSubmissionEnabled": False, "mail.provider.suppress_dialog_on_startup": True}
for number, calendar in enumerate(calendars):
    name, _, address = calendar.partition("=")
    preferences |= {f"calendar.registry.{number:02}.{key}": value for key, value in
                    {"type": "ics", "uri": address, "name": name, "cache.enabled": True, "readOnly": True}.items()}
pathlib.Path(profile).mkdir()
with open(f"{profile}/user.js", "w", encoding="utf-8") as file:
    for name, value in preferences.items():
        file.write(f'user_pref("{name}", {str(value).lower() if isinstance(value, bool) else repr(value)});\n')


def events():
    """What it has stored by now: read in a copy, since it locks its own."""
    with tempfile.TemporaryDirectory(dir=profile) as copy:
        for file in pathlib.Path(profile, "calendar-data").glob("cache.sqlite*"):
            with contextlib.suppress(FileNotFoundError):  # a journal, which is gone as soon as it is written
                shutil.copy(file, copy)
        with contextlib.closing(sqlite3.connect(f"{copy}/cache.sqlite")) as store:
            try:
                return store.execute("SELECT cal_id, id, event_start, event_end, title FROM cal_events").fetchall()
            except sqlite3.DatabaseError:  # it has not begun
                return []


def day(microseconds):
    return datetime.fromtimestamp(microseconds / 1_000_000, timezone.utc).strftime("%Y%m%d")


with subprocess.Popen(["thunderbird", "--headless", "--no-remote", "--profile", profile],
                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as thunderbird:
    end = time.monotonic() + 240
    try:
        while len(found := events()) < int(count) and time.monotonic() < end:
            time.sleep(0.5)
    finally:
        thunderbird.terminate()  # else nobody would, and all would wait for it
for number, uid, start, after, title in found:
    print(calendars[int(number)].partition("=")[0], uid, day(start), day(after), title, sep="\t")
