using NodaTime;
using TwirEvents.Places;

namespace TwirEvents.Catalog.Groups;

/// <summary>A group while the sightings are read.</summary>
internal sealed class KnownGroup(string slug)
{
    private readonly List<string> _otherSlugs = [];
    private readonly Dictionary<string, KnownName> _names = new(StringComparer.Ordinal);
    private readonly HashSet<Place> _listed = [];
    private readonly HashSet<(string? City, string Country)> _places = [];
    private readonly List<RustEvent> _events = [];
    private (bool IsStrong, int LastSeen, string? Url) _page;
    private KnownGroup? _whole;

    public string Slug { get; } = slug;

    /// <summary>The group itself, or the one that it turned out to be.</summary>
    public KnownGroup Whole => _whole?.Whole ?? this;

    public void AddSlug(string other) => _otherSlugs.Add(other);

    public void AddEvent(RustEvent rustEvent) => _events.Add(rustEvent);

    /// <summary>Learns from a sighting of the group, by its number among all.</summary>
    public void Learn(GroupSighting sighting, GroupNaming naming, int number)
    {
        if (naming.Key.Length > 0)
        {
            if (!_names.TryGetValue(naming.Key, out var name))
                _names.Add(naming.Key, name = new(number));
            name.Learn(sighting, number);
        }

        if (naming.Link is { } link && (!link.IsWeak || !_page.IsStrong))
            _page = (!link.IsWeak, number, sighting.Url);

        foreach (var place in sighting.Places)
        {
            if (_listed.Add(place))
                _places.UnionWith(KeysOf([place]));
        }
    }

    /// <summary>
    /// Whether an event in these places may be the group's: it has been in one of the cities; or in the country, where it or
    /// the event names no city; or neither has ever been anywhere but on-line.
    /// </summary>
    public bool IsAt(IReadOnlyList<Place> places)
    {
        var keys = KeysOf(places).ToList();
        return keys.Count == 0 ? _places.Count == 0 : keys.Any(key =>
            _places.Contains(key) || _places.Contains((null, key.Country))
            || (key.City is null && _places.Any(place => place.Country == key.Country)));
    }

    /// <summary>Whether an event is in a place that the group has been in, city for city.</summary>
    public bool HasBeenAt(IReadOnlyList<Place> places) => KeysOf(places).Any(_places.Contains);

    /// <summary>How many of its events have a name.</summary>
    public int EventsNamed(string nameKey) => _names.TryGetValue(nameKey, out var name) ? name.Events : 0;

    /// <summary>Takes all of another, which turned out to be this one.</summary>
    public void Unite(KnownGroup other)
    {
        other._whole = this;
        _otherSlugs.Add(other.Slug);
        _otherSlugs.AddRange(other._otherSlugs);
        foreach (var (key, name) in other._names)
        {
            if (!_names.TryAdd(key, name))
                _names[key].Unite(name);
        }

        _listed.UnionWith(other._listed);
        _places.UnionWith(other._places);
        if ((other._page.IsStrong, other._page.LastSeen).CompareTo((_page.IsStrong, _page.LastSeen)) > 0)
            _page = other._page;
    }

    public RustGroup Told()
    {
        var shown = _names.Values.Where(name => name.Events > 1).MaxBy(name => name.LastSeen)
            ?? _names.Values.MaxBy(name => name.LastSeen);
        LocalDate[] days = [.. _events.Select(e => e.Dates.Start).Order()];
        return new()
        {
            Slug = Slug,
            OtherSlugs = _otherSlugs,
            Name = shown?.Text ?? Slug,
            OtherNames = [.. _names.Values.Where(name => name != shown).OrderBy(name => name.FirstSeen).Select(name => name.Text)],
            Url = _page.Url,
            Places = [.. _events.OrderBy(e => e.Dates.Start).SelectMany(e => e.Places).GroupBy(KeyOf)
                .Select(alike => new GroupPlace(alike.Last(), alike.Count()))
                .OrderByDescending(place => place.Events)],
            FirstEvent = days is [var first, ..] ? first : null,
            LastEvent = days is [.., var last] ? last : null,
            Events = days.Length,
            Rhythm = Rhythm.Of(days),
        };
    }

    private static IEnumerable<(string? City, string Country)> KeysOf(IEnumerable<Place> places) =>
        places.Select(KeyOf).Where(key => key.City is not null || key.Country.Length > 0);

    private static (string? City, string Country) KeyOf(Place place) =>
        (place.City is { } city ? NameKey.Of(OneNameOf(city, place.Country)) : null, place.Country ?? "");

    // München and Munich are one city.
    private static string OneNameOf(string city, string? country) =>
        Gazetteer.Default.FindCities(city).FirstOrDefault(known => known.Country == country)?.Name ?? city;

    private sealed class KnownName(int firstSeen)
    {
        private readonly HashSet<Guid> _events = [];

        public int FirstSeen { get; private set; } = firstSeen;

        public string Text { get; private set; } = "";

        public int LastSeen { get; private set; }

        public int Events => _events.Count;

        public void Learn(GroupSighting sighting, int number)
        {
            Text = sighting.Name!;
            LastSeen = number;
            _events.Add(sighting.Event);
        }

        public void Unite(KnownName other)
        {
            FirstSeen = Math.Min(FirstSeen, other.FirstSeen);
            if (other.LastSeen > LastSeen)
                (Text, LastSeen) = (other.Text, other.LastSeen);
            _events.UnionWith(other._events);
        }
    }
}
