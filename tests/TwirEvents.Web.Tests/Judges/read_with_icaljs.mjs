// Reads calendars with ical.js and prints "file, UID, DTSTART, DTEND, SUMMARY" of each event, between tabs; where the first
// argument is "jcal", the calendar as jCal instead, a line each.
import { readFileSync } from 'node:fs';

const [, , library, form, ...names] = process.argv;
const { default: ICAL } = await import(library);
ICAL.design.strict = true;
ICAL.design.icalendar.property.name = { defaultType: 'text' }; // of RFC 7986, which it does not know
for (const name of names) {
    const jcal = ICAL.parse(readFileSync(name, 'utf8'));
    if (form === 'jcal') {
        console.log(JSON.stringify(jcal));
        continue;
    }
    for (const component of new ICAL.Component(jcal).getAllSubcomponents('vevent')) {
        const event = new ICAL.Event(component);
        const days = [event.startDate, event.endDate].map(day => day.toICALString());
        console.log([name, event.uid, ...days, event.summary].join('\t'));
    }
}
