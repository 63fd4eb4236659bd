using NodaTime;

namespace TwirEvents.Catalog;

/// <summary>The events of one group under one title that are still ahead.</summary>
/// <remarks>A group has had hundreds under the same title; each is passed over once, not again in every issue.</remarks>
internal sealed class MeetingsAhead
{
    private readonly List<KnownEvent> _events = [];
    private KnownEvent? _first;

    public static MeetingsAhead None { get; } = new();

    public IReadOnlyList<KnownEvent> Events => _events;

    /// <summary>Whether the group has had the title for several events, past ones too.</summary>
    public bool IsSeries { get; private set; }

    public void Add(KnownEvent known)
    {
        _first ??= known;
        IsSeries |= known != _first;
        if (!_events.Contains(known))
            _events.Add(known);
    }

    public void ForgetBefore(LocalDate day) => _events.RemoveAll(known => known.Start < day);
}
