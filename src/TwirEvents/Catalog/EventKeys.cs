using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>What a mention gives to know an event by.</summary>
/// <param name="Start">The day on which it begins.</param>
/// <param name="Links">Its own links, each once, in the order of lines.</param>
/// <param name="Groups">What its groups are known by.</param>
/// <param name="Titles">Its titles, each once, in the order of lines.</param>
internal readonly record struct EventKeys(LocalDate Start, CanonicalLink[] Links, string[] Groups, string[] Titles)
{
    /// <summary>The title of the first listing.</summary>
    public string Title => Titles[0];

    public bool IsLinkless => Links.Length == 0;

    /// <summary>Whether a link names the very day that is listed.</summary>
    public bool IsProven
    {
        get
        {
            foreach (var link in Links)
            {
                if (link.Day == Start)
                    return true;
            }

            return false;
        }
    }

    /// <summary>These and those that others give besides.</summary>
    public EventKeys With(in EventKeys others) =>
        new(Start, With(Links, others.Links), With(Groups, others.Groups), With(Titles, others.Titles));

    /// <summary>Keys and those of others that are not among them; none stands twice among the others.</summary>
    public static T[] With<T>(T[] keys, T[] others)
    {
        if (keys.Length == 0)
            return others;
        foreach (var other in others)
        {
            if (!keys.Contains(other))
                keys = [.. keys, other];
        }

        return keys;
    }

    public bool Equals(EventKeys other) =>
        Start == other.Start && Links.AsSpan().SequenceEqual(other.Links)
        && Groups.AsSpan().SequenceEqual(other.Groups) && Titles.AsSpan().SequenceEqual(other.Titles);

    public override int GetHashCode() => HashCode.Combine(Start, Title);
}
