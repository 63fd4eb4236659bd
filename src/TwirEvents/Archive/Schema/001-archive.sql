-- The archive: every text that an issue ever had, and which issue had which text, in the order in which they were first seen.

create table twirevents.text (
    blob text collate "C" primary key check (blob ~ '^[0-9a-f]{40}$'),   -- git's name of the octets
    octets bytea not null
);

create table twirevents.revision (
    position integer primary key check (position >= 0),                  -- 0, 1, 2, … without a gap
    path text collate "C" not null,
    blob text collate "C" not null references twirevents.text,
    first_seen text collate "C" not null                                 -- ISO 8601; timestamptz would round it to microseconds
);
