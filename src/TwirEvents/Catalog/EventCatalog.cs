using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using TwirEvents.Catalog.Groups;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>All events of the newsletter at one state of the archive: immutable, and a pure function of the issues.</summary>
public sealed class EventCatalog
{
    // Most of what the command line prints has no use for them.
    private readonly Lazy<CatalogGroups> _groups;
    private readonly Lazy<string> _version;

    private EventCatalog(
        IReadOnlyList<Issue> issues, IReadOnlyList<RustEvent> events, IEnumerable<GroupSighting> sightings, IReadOnlyList<RustEvent> drafted)
    {
        Issues = issues;
        Events = drafted.Count == 0 ? events : InOrder(events.Concat(drafted));
        _groups = new(() => new(sightings, events, GroupSighting.In(drafted, new KeyCache())));
        _version = new(() => VersionOf(this));
    }

    /// <summary>The catalog of no issues.</summary>
    public static EventCatalog Empty { get; } = new([], [], [], []);

    /// <summary>The issues that it was computed from, by date; of several texts of one issue the last.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>The events by start, then UID.</summary>
    public IReadOnlyList<RustEvent> Events { get; }

    /// <summary>The groups that organise them, by slug.</summary>
    public IReadOnlyList<RustGroup> Groups => _groups.Value.All;

    /// <summary>A hash of the content in lower-case hex: equal for equal content on every machine.</summary>
    public string Version => _version.Value;

    /// <summary>Computes the catalog; the order of the issues does not matter.</summary>
    /// <param name="issues">
    /// The issues. Several with one number are the texts of one issue in the order of their publication: the first decides which
    /// events it introduces, the last speaks. An event stays although a later text leaves it out, as calendars have its UID.
    /// </param>
    public static EventCatalog Build(IEnumerable<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return Build(issues, []);
    }

    /// <summary>
    /// Computes the same catalog with the events that only the draft of the coming issue lists, under the UIDs that they will have when
    /// it is published as it is. Nothing else is touched by it: what an issue lists stays as the issues tell it.
    /// </summary>
    /// <param name="issues">The issues, as for a catalog without a draft.</param>
    /// <param name="draft">The draft; ignored where it is not <see cref="IsComing"/>.</param>
    /// <param name="seen">The day on which its text was first seen.</param>
    public static EventCatalog Build(IEnumerable<Issue> issues, Issue draft, LocalDate seen)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(draft);
        Issue[] published = [.. issues];
        if (!IsComing(draft, published))
            return Build(published, []);

        // The date of the issue is later, so calendars that have the event take it for changed when it is published.
        var day = LocalDate.Min(seen, draft.Date.PlusDays(-1));
        return Build(published, [.. Build([.. published, draft], []).Events
            .Where(told => told.Status == EventStatus.Confirmed).Select(told => AsDrafted(told, day))]);
    }

    /// <summary>Whether a draft is one of an issue to come: no issue has its number, and the dates of all are before its date.</summary>
    public static bool IsComing(Issue draft, IEnumerable<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(issues);
        return issues.All(issue => issue.Number != draft.Number && issue.Date < draft.Date);
    }

    private static EventCatalog Build(IEnumerable<Issue> issues, IReadOnlyList<RustEvent> drafted)
    {
        Issue[][] texts = [.. issues.GroupBy(issue => issue.Number, (_, texts) => texts.ToArray())];
        Array.Sort(texts, (one, other) =>
            one[0].Date != other[0].Date ? one[0].Date.CompareTo(other[0].Date) : one[0].Number.CompareTo(other[0].Number));

        IssueText[] inOrder = [.. texts.SelectMany((texts, position) =>
            texts.Select((text, revision) => new IssueText(text, texts[0].Date, position, Speaks: revision == texts.Length - 1)))];
        var matcher = EventMatcher.Read(inOrder);
        Issue[] speaking = [.. texts.Select(texts => texts[^1])];
        var storyteller = new Storyteller(speaking, matcher.Observations, matcher.Keys);
        var events = InOrder(matcher.Events.Select(storyteller.Tell));
        return new(
            speaking, events, GroupSighting.In(inOrder, matcher.Events, matcher.Observations, matcher.Keys),
            drafted.Count == 0 ? [] : [.. drafted.ExceptBy(events.Select(e => e.Uid), e => e.Uid)]);
    }

    /// <summary>The groups of an event of this catalog, as its newest listing names them.</summary>
    public IReadOnlyList<RustGroup> GroupsOf(RustEvent rustEvent)
    {
        ArgumentNullException.ThrowIfNull(rustEvent);
        return _groups.Value.Of(rustEvent.Uid);
    }

    /// <summary>A catalog of these events and of no issues.</summary>
    internal static EventCatalog Of(IReadOnlyList<RustEvent> events) => new([], InOrder(events), GroupSighting.In(events, new KeyCache()), []);

    // There is no issue yet to name for it. The dates are those of the text, not of the entry, since the texts before it are not kept:
    // with each new one all events of the draft count as created and changed.
    private static RustEvent AsDrafted(RustEvent told, LocalDate day) => told with
    {
        Status = EventStatus.Tentative,
        Created = day,
        LastModified = day,
        LastListed = day,
        Listings = [],
        Joins = [],
        History = [],
    };

    private static RustEvent[] InOrder(IEnumerable<RustEvent> events)
    {
        RustEvent[] inOrder = [.. events];
        Array.Sort(inOrder, (one, other) =>
            one.Dates.Start != other.Dates.Start ? one.Dates.Start.CompareTo(other.Dates.Start) : one.Uid.CompareTo(other.Uid));
        return inOrder;
    }

    // Pages show what was found in the issues too.
    private static string VersionOf(EventCatalog catalog)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        foreach (var rustEvent in catalog.Events)
            Append(hash, buffer, json, () => EventJson.Write(json, rustEvent));
        foreach (var group in catalog.Groups)
            Append(hash, buffer, json, () => GroupJson.Write(json, group));
        foreach (var issue in catalog.Issues)
            Append(hash, buffer, json, () => Write(json, issue));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ArrayBufferWriter<byte> buffer, Utf8JsonWriter json, Action write)
    {
        write();
        json.Flush();
        hash.AppendData(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        json.Reset();
    }

    private static void Write(Utf8JsonWriter json, Issue issue)
    {
        json.WriteStartArray();
        json.WriteNumberValue(issue.Number);
        json.WriteStringValue(issue.Date.ToIso());
        foreach (var diagnostic in issue.Diagnostics)
        {
            json.WriteStringValue(diagnostic.Code.Name);
            json.WriteNumberValue(diagnostic.Line);
            json.WriteStringValue(diagnostic.Message);
        }

        json.WriteEndArray();
    }
}
