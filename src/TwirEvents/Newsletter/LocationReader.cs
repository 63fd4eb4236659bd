using System.Text;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>What the location of an entry says.</summary>
/// <param name="Format">The format that it names; <c>null</c> where it names none.</param>
/// <param name="Places">The places in the order of the text.</param>
/// <param name="Region">A region that it names before any country.</param>
internal sealed record Location(EventFormat? Format, Place[] Places, Region? Region)
{
    /// <summary>What an entry says that names neither place nor format.</summary>
    public static Location Nowhere { get; } = new(null, [], null);
}

/// <summary>Reads the location of an entry: words of format, then places.</summary>
internal sealed class LocationReader(Gazetteer gazetteer)
{
    private const char Taken = '\uE000';

    private static readonly char[] Ends = [' ', ',', ';'];

    private static readonly string[] Joins = ["+", "&", "/", " and", "(and", "and "];

    private static readonly (string Word, EventFormat Format)[] Words =
    [
        ("hybrid", EventFormat.Hybrid),
        ("virtual", EventFormat.Virtual), ("virtually", EventFormat.Virtual), ("online", EventFormat.Virtual), ("on-line", EventFormat.Virtual),
        ("in-person", EventFormat.InPerson), ("in person", EventFormat.InPerson), ("in\u2011person", EventFormat.InPerson), ("inperson", EventFormat.InPerson),
        ("on-site", EventFormat.InPerson), ("onsite", EventFormat.InPerson),
    ];

    private readonly PlaceReader _places = new(gazetteer);
    private readonly PlaceSigns _signs = new(gazetteer);

    public Location Read(string text, Region? heading, Findings findings)
    {
        if (FormatRules.SaysVirtual(text))
            return new(EventFormat.Virtual, [], null);
        var (isHybrid, isVirtual, isInPerson) = (false, false, false);
        StringBuilder? left = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (WordAt(text, at) is not { } word)
                continue;
            isHybrid |= word.Format == EventFormat.Hybrid;
            isVirtual |= word.Format == EventFormat.Virtual;
            isInPerson |= word.Format == EventFormat.InPerson;
            (left ??= new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(Taken);
            copied = at + word.Word.Length;
        }

        if (left is null)
            return Read(null, text, heading, findings);
        var rest = left.Append(text, copied, text.Length - copied).ToString();
        var place = WithoutConnectors(rest);
        var format =
            isHybrid || (isVirtual && isInPerson) || (isVirtual && place.Length > 0 && IsJoined(rest)) ? EventFormat.Hybrid
            : isVirtual ? EventFormat.Virtual
            : EventFormat.InPerson;
        return Read(format, place, heading, findings);
    }

    private static (string Word, EventFormat Format)? WordAt(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return null;
        foreach (var word in Words)
        {
            var end = at + word.Word.Length;
            if (text.AsSpan(at).StartsWith(word.Word, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return word;
        }

        return null;
    }

    private Location Read(EventFormat? format, string place, Region? heading, Findings findings)
    {
        var text = place.Trim(Ends);
        var places = new List<Place>(1);
        Region? region = null;
        for (var start = 0; start <= text.Length;)
        {
            var end = EndOfPart(text, start, out var next);
            var part = text[start..end];
            if (RegionIn(part, out var behind) is not { } named)
            {
                _places.Read(part, heading, findings, places);
            }
            else
            {
                if (!places.Exists(p => p.Country is not null))
                    region ??= named;
                if (_signs.IsPlace(behind))
                    _places.Read(behind, heading, findings, places);
            }

            start = next;
        }

        return new(format, places.ToArray(), region);
    }

    /// <summary>Whether a text stands where the dashed forms have the place: a place, or a word that says on-line or everywhere.</summary>
    public bool IsPlaceSlot(string text) => FormatRules.SaysVirtual(text) || PlaceSigns.NamesNoPlace(text) || _signs.IsPlace(text);

    /// <summary>Whether a text says anything of where its event is.</summary>
    public bool NamesLocation(string text) =>
        Read(text, null, new Findings(0)) is var location
        && (location.Format is not null || location.Region is not null || Array.Exists(location.Places, place => place.Country is not null));

    /// <summary>Whether a text is a known city with its country's name, or the name of a country.</summary>
    public bool IsSpelledOut(string text) => _signs.IsSpelledOut(text);

    // A region may stand behind other words, "Various - EMEA", "Joint Meetup, Europe", and a place behind it: "Europe: Berlin, DE".
    private Region? RegionIn(string part, out string behind)
    {
        var start = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is not (',' or '-' or '\u2013' or ':' or '(' or ')'))
                continue;
            if (gazetteer.FindRegion(part.AsSpan(start, i - start)) is { } region)
            {
                behind = part[(i + 1)..];
                return region;
            }

            start = i + 1;
        }

        behind = "";
        return gazetteer.FindRegion(part.AsSpan(start));
    }

    // "A; B", "A + B", and "A / B", "A & B", "A and B" where A is whole in itself: "Biel/Bienne, CH" is one place.
    private int EndOfPart(string text, int start, out int next)
    {
        for (var i = start; i < text.Length; i++)
        {
            var length = text[i] switch
            {
                ';' or '+' => 1,
                '/' or '&' when _signs.IsWhole(text[start..i]) && !IsInCountry(text, i) => 1,
                'a' when i > 0 && text[i - 1] == ' ' && text.AsSpan(i).StartsWith("and ") && _signs.IsWhole(text[start..i]) && !IsInCountry(text, i) => 3,
                _ => 0,
            };
            if (length == 0)
                continue;
            next = i + length;
            return i;
        }

        next = text.Length + 1;
        return text.Length;
    }

    // "Sarajevo, Bosnia and Herzegovina" ends in one country.
    private bool IsInCountry(string text, int at)
    {
        var from = text.AsSpan(0, at).LastIndexOfAny(",;(/") + 1;
        var behind = text.AsSpan(at + 1).IndexOfAny(",;)/");
        return gazetteer.FindCountry(behind < 0 ? text.AsSpan(from) : text.AsSpan(from, at + 1 + behind - from)) is not null;
    }

    // "Virtual + Dublin, IE" is on-line and in Dublin; "Virtual (Dublin, IE)" is on-line, from Dublin, and "Virtual / Online" too.
    private static bool IsJoined(string text)
    {
        for (var at = text.IndexOf(Taken, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Taken, at + 1))
        {
            var before = text.AsSpan(0, at).TrimEnd();
            var after = text.AsSpan(at + 1).TrimStart();
            foreach (var sign in Joins)
            {
                if ((before.EndsWith(sign) && before[..^sign.Length].TrimEnd() is [.., not Taken])
                    || (after.StartsWith(sign) && after[sign.Length..].TrimStart() is [not Taken, ..]))
                    return true;
            }
        }

        return false;
    }

    // What is left once the words, their brackets, "+" and lone dashes are gone.
    private static string WithoutConnectors(string text)
    {
        var place = text;
        for (var open = place.IndexOf('(', StringComparison.Ordinal); open >= 0; open = place.IndexOf('(', open + 1))
        {
            var close = place.IndexOf(')', open);
            if (close < 0 || !Trimmed(place.AsSpan(open + 1, close - open - 1)).IsEmpty)
                continue;
            place = place.Remove(open, close - open + 1);
            open = -1;
        }

        var rest = Trimmed(place);
        while (rest.StartsWith("(") && CloseOf(rest) is var end && (end < 0 || end == rest.Length - 1))
            rest = Trimmed(end < 0 ? rest[1..] : rest[1..end]);
        return rest.ToString().Replace(Taken, ' ');
    }

    // The bracket that closes the first one of "(Hawthorne (Los Angeles), CA, US)"; -1 where none does.
    private static int CloseOf(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text)
    {
        for (var before = -1; before != text.Length;)
        {
            before = text.Length;
            text = text.Trim(" \t\u00A0+-\u2013\u2014&:/,;|\uE000");
            if (text.StartsWith("and ", StringComparison.OrdinalIgnoreCase) || text.Equals("and", StringComparison.OrdinalIgnoreCase))
                text = text[3..];
            if (text.EndsWith(" and", StringComparison.OrdinalIgnoreCase))
                text = text[..^4];
        }

        return text;
    }
}
