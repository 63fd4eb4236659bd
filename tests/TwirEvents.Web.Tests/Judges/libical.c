/* Reads calendars with libical and prints "file, UID, DTSTART, DTEND, SUMMARY" of each event, between tabs.
 * Whatever libical finds wrong goes to the standard error, and the exit code is 1. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *content(const char *name)
{
    FILE *file = fopen(name, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        exit(2);
    long size = ftell(file);
    char *text = calloc(1, (size_t)size + 1);
    rewind(file);
    if (fread(text, 1, (size_t)size, file) != (size_t)size)
        exit(2);
    fclose(file);
    return text;
}

int main(int count, char **names)
{
    int faults = 0;
    for (int i = 1; i < count; i++) {
        char *text = content(names[i]);
        icalcomponent *calendar = icalparser_parse_string(text);
        if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
            fprintf(stderr, "%s: no calendar\n", names[i]);
            return 1;
        }
        int errors = icalcomponent_count_errors(calendar), valid = icalrestriction_check(calendar);
        /* The check leaves its findings in the calendar as errors. */
        if (errors > 0 || !valid || icalcomponent_count_errors(calendar) > 0) {
            fprintf(stderr, "%s: %d errors, %s\n%s", names[i], errors, valid ? "valid" : "not valid", icalcomponent_as_ical_string(calendar));
            faults++;
        }
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            printf("%s\t%s\t%s\t%s\t%s\n", names[i], icalcomponent_get_uid(event), icaltime_as_ical_string(icalcomponent_get_dtstart(event)),
                   icaltime_as_ical_string(icalcomponent_get_dtend(event)), icalcomponent_get_summary(event));
        icalcomponent_free(calendar);
        free(text);
    }
    return faults > 0;
}
