using NodaTime;

namespace TwirEvents.Catalog;

/// <summary>The events of one group under one title that are still ahead.</summary>
/// <remarks>A group has had hundreds under the same title; each is passed over once, not again in every issue.</remarks>
internal sealed class MeetingsAhead
{
    private KnownEvent? _first;

    public static MeetingsAhead None { get; } = new();

    public List<KnownEvent> Events { get; } = [];

    /// <summary>Whether the group has had the title for several events, past ones too.</summary>
    public bool IsSeries { get; private set; }

    public void Add(KnownEvent known)
    {
        _first ??= known;
        IsSeries |= known != _first;
        if (!Events.Contains(known))
            Events.Add(known);
    }

    /// <summary>Whether one of them begins on a day between two others, whichever is the earlier.</summary>
    public bool HasOneBetween(LocalDate one, LocalDate other) =>
        Events.Exists(known => known.Start > LocalDate.Min(one, other) && known.Start < LocalDate.Max(one, other));

    public void ForgetBefore(LocalDate day)
    {
        for (var i = Events.Count - 1; i >= 0; i--)
        {
            if (Events[i].Start < day)
                Events.RemoveAt(i);
        }
    }
}
