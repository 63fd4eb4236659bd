-- The draft of the coming issue: one row at most, which each new text replaces. It is no revision: nothing in it outlasts it, and it
-- needs no backup.

create table twirevents.draft (
    position integer primary key check (position = 1),
    path text collate "C" not null,
    blob text collate "C" not null check (blob ~ '^[0-9a-f]{40}$'),
    octets bytea not null,
    first_seen text collate "C" not null                                 -- ISO 8601, as in twirevents.revision
);
