using System.Globalization;

namespace TwirEvents.Catalog.Groups;

/// <summary>Finds out which sightings are one group. In doubt they are two: a false join mixes the events of two groups.</summary>
internal sealed class KnownGroups
{
    // By a slip one event bears the name of another group, or two that were copied in one go.
    private const int Proof = 3;

    private readonly List<KnownGroup> _groups = [];
    private readonly Dictionary<string, KnownGroup> _byPage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownGroup>> _byCall = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    // Most sightings name their group as one of the week before does.
    private readonly Dictionary<(string? Url, string? Name), GroupNaming> _namings = [];

    private int _sightings;

    public IEnumerable<KnownGroup> All => _groups.Where(group => group.Whole == group);

    /// <summary>
    /// The group of a sighting, which is known from then on: the one that has its page, else the only one that is called so
    /// there, else a new one; <c>null</c> where neither name nor link has a letter.
    /// </summary>
    public KnownGroup? Read(GroupSighting sighting)
    {
        var naming = NamingOf(sighting);
        var (link, name, _, _, calls) = naming;
        if (link?.Slug is null && name.Length == 0)
            return null;

        var page = PageOf(sighting, link, name);
        var group = Find(page, calls, sighting) ?? Introduce(link?.Slug, name, sighting);

        _byPage.TryAdd(page, group);
        foreach (var call in calls)
            AddCall(call, group);
        if (link?.Slug is { } other && _slugs.Add(other))
            group.AddSlug(other);
        group.Learn(sighting, naming, _sightings++);
        return UniteAlike(group, naming, sighting);
    }

    /// <summary>The same, but <c>null</c> for a new one, and nothing is known from the sighting.</summary>
    public KnownGroup? Find(GroupSighting sighting)
    {
        var (link, name, _, _, calls) = NamingOf(sighting);
        return link?.Slug is null && name.Length == 0 ? null : Find(PageOf(sighting, link, name), calls, sighting);
    }

    private GroupNaming NamingOf(GroupSighting sighting)
    {
        var key = (sighting.Url, sighting.Name);
        if (_namings.TryGetValue(key, out var known))
            return known;
        var (link, name) = (GroupLink.Of(sighting.Url), Slug.Of(sighting.Name ?? ""));
        known = new(link, name, NameKey.Of(sighting.Name ?? ""), IsCall(name), [.. CallsOf(link, name)]);
        _namings.Add(key, known);
        return known;
    }

    private KnownGroup? Find(string page, string[] calls, GroupSighting sighting) =>
        _byPage.GetValueOrDefault(page)?.Whole ?? CalledSo(calls, sighting);

    // A name without a page of its own is at home in its city, and on a weak page only under that name.
    private static string PageOf(GroupSighting sighting, GroupLink? link, string name) =>
        link is { IsWeak: false } ? link.Key
        : link is not null ? $"{link.Key} {name}"
        : $"{name} {(sighting.Places is [var place, ..] ? $"{Slug.Of(place.City ?? "")} {place.Country}" : "")}";

    // A page's slug is chosen to tell the group from others; a name that does is of two words or more.
    private static IEnumerable<string> CallsOf(GroupLink? link, string name)
    {
        if (link?.Slug is { } slug && GroupNames.TellsOne(slug))
            yield return slug;
        if (name != link?.Slug && IsCall(name))
            yield return name;
    }

    private static bool IsCall(string name) => GroupNames.TellsOne(name) && !GroupNames.IsOneWord(name);

    private KnownGroup? CalledSo(string[] calls, GroupSighting sighting)
    {
        var groups = calls.SelectMany(call => _byCall.GetValueOrDefault(call, [])).Select(group => group.Whole).Distinct()
            .Where(group => group.IsAt(sighting.Places));
        return groups.Take(2).ToList() is [var only] ? only : null;
    }

    // Two groups that each bear a name again and again and have been in one city are one, under the slug of that which bore it more.
    private KnownGroup UniteAlike(KnownGroup group, GroupNaming naming, GroupSighting sighting)
    {
        if (!naming.NameIsCall || group.EventsNamed(naming.Key) < Proof)
            return group;
        foreach (var alike in _byCall[naming.Name])
        {
            var other = alike.Whole;
            if (other == group || other.EventsNamed(naming.Key) < Proof || !other.HasBeenAt(sighting.Places))
                continue;
            var (whole, part) = other.EventsNamed(naming.Key) >= group.EventsNamed(naming.Key) ? (other, group) : (group, other);
            whole.Unite(part);
            group = whole;
        }

        return group;
    }

    private void AddCall(string call, KnownGroup group)
    {
        if (!_byCall.TryGetValue(call, out var groups))
            _byCall.Add(call, groups = []);
        if (!groups.Contains(group))
            groups.Add(group);
    }

    private KnownGroup Introduce(string? page, string name, GroupSighting sighting)
    {
        var city = Slug.Of(sighting.Places is [{ City: { } first }, ..] ? first : "");
        string?[] all = [page, name.Length > 0 ? name : null, name.Length > 0 && city.Length > 0 ? $"{name}-{city}" : null];
        string[] slugs = [.. all.OfType<string>()];
        var group = new KnownGroup(slugs.FirstOrDefault(_slugs.Add) ?? Numbered(slugs[0]));
        _groups.Add(group);
        return group;
    }

    private string Numbered(string slug)
    {
        for (var number = 2; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (_slugs.Add(numbered))
                return numbered;
        }
    }
}

/// <summary>What link and name of a sighting come to, whatever the event.</summary>
/// <param name="Link">What the link tells; <c>null</c> where there is none to a page.</param>
/// <param name="Name">The slug of the name; empty where there is none.</param>
/// <param name="Key">The name for comparing.</param>
/// <param name="NameIsCall">Whether the name tells the group from others.</param>
/// <param name="Calls">What tells the group from others, on other pages too.</param>
internal sealed record GroupNaming(GroupLink? Link, string Name, string Key, bool NameIsCall, string[] Calls);
