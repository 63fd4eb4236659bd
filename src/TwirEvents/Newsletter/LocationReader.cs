using System.Buffers;
using System.Text;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>What the location of an entry says.</summary>
/// <param name="Format">The format that it names; <c>null</c> where it names none.</param>
/// <param name="Places">The places in the order of the text.</param>
/// <param name="Region">A region that it names before any country.</param>
internal sealed record Location(EventFormat? Format, IReadOnlyList<Place> Places, Region? Region);

/// <summary>Reads the location of an entry: words of format, then places.</summary>
internal sealed class LocationReader(Gazetteer gazetteer)
{
    private const char Taken = '\uE000';
    private static readonly string[] VirtualWords = ["virtual", "virtually", "online", "on-line"];
    private static readonly string[] InPersonWords = ["in-person", "in person", "inperson", "on-site", "onsite", "in\u2011person"];
    private static readonly string[] HybridWords = ["hybrid"];

    private static readonly SearchValues<string> FormatWords =
        SearchValues.Create([.. HybridWords, .. InPersonWords, .. VirtualWords], StringComparison.OrdinalIgnoreCase);

    private readonly PlaceReader _places = new(gazetteer);

    public Location Read(string text, Region? heading, Findings findings)
    {
        if (FormatRules.SaysVirtual(text))
            return new(EventFormat.Virtual, [], null);
        if (!text.AsSpan().ContainsAny(FormatWords))
            return Read(null, text.Trim(" ,;".AsSpan()).ToString(), heading, findings);
        var rest = new StringBuilder(text);
        var isHybrid = Take(rest, HybridWords);
        var isInPerson = Take(rest, InPersonWords);
        var isVirtual = Take(rest, VirtualWords);
        var left = rest.ToString();
        var place = WithoutConnectors(left);
        EventFormat? format =
            isHybrid || (isVirtual && isInPerson) || (isVirtual && place.Length > 0 && IsJoined(left)) ? EventFormat.Hybrid
            : isVirtual ? EventFormat.Virtual
            : isInPerson ? EventFormat.InPerson
            : null;
        return Read(format, place, heading, findings);
    }

    private Location Read(EventFormat? format, string place, Region? heading, Findings findings)
    {
        var places = new List<Place>();
        Region? region = null;
        foreach (var part in Parts(place))
        {
            if (RegionIn(part) is not { } named)
                places.AddRange(_places.Read(part, heading, findings));
            else if (!places.Exists(p => p.Country is not null))
                region ??= named;
        }

        return new(format, places, region);
    }

    /// <summary>Whether a text stands where the dashed forms have the place: a place, or a word that says on-line or everywhere.</summary>
    public bool IsPlaceSlot(string text) => FormatRules.SaysVirtual(text) || PlaceReader.NamesNoPlace(text) || _places.IsPlace(text);

    /// <summary>Whether a text is a known city with its country's name, or the name of a country.</summary>
    public bool IsSpelledOut(string text) => _places.IsSpelledOut(text);

    // A region may stand behind other words: "Various - EMEA", "Joint Meetup, Europe".
    private Region? RegionIn(string part) =>
        part.Split([',', '-', '\u2013', ':', '(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(gazetteer.FindRegion).FirstOrDefault(r => r is not null);

    // "A; B", "A + B", and "A / B", "A & B", "A and B" where A is whole in itself: "Biel/Bienne, CH" is one place.
    private IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = text[i] switch
            {
                ';' or '+' => 1,
                '/' or '&' when _places.IsWhole(text[start..i]) => 1,
                'a' when i > 0 && text[i - 1] == ' ' && text.AsSpan(i).StartsWith("and ") && _places.IsWhole(text[start..i]) => 3,
                _ => 0,
            };
            if (length == 0)
                continue;
            yield return text[start..i];
            start = i + length;
        }

        yield return text[start..];
    }

    // Replaces the words by a mark, so that what joined them can be told from what joins places.
    private static bool Take(StringBuilder text, string[] words)
    {
        var taken = false;
        foreach (var word in words)
        {
            for (var at = IndexOfWord(text.ToString(), word); at >= 0; at = IndexOfWord(text.ToString(), word))
            {
                text.Remove(at, word.Length).Insert(at, Taken);
                taken = true;
            }
        }

        return taken;
    }

    private static int IndexOfWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
        }

        return -1;
    }

    // "Virtual + Dublin, IE" is on-line and in Dublin; "Virtual (Dublin, IE)" is on-line, from Dublin.
    private static bool IsJoined(string text)
    {
        for (var at = text.IndexOf(Taken, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Taken, at + 1))
        {
            var before = text.AsSpan(0, at).TrimEnd();
            var after = text.AsSpan(at + 1).TrimStart();
            if (before.EndsWith("+") || before.EndsWith("&") || before.EndsWith("/") || before.EndsWith(" and")
                || after.StartsWith("+") || after.StartsWith("&") || after.StartsWith("/") || after.StartsWith("and "))
                return true;
        }

        return false;
    }

    // What is left once the words, their brackets, "+" and lone dashes are gone.
    private static string WithoutConnectors(string text)
    {
        var rest = new StringBuilder(text);
        for (var open = 0; open < rest.Length; open++)
        {
            if (rest[open] != '(')
                continue;
            var close = rest.ToString().IndexOf(')', open);
            if (close < 0 || !IsConnector(rest.ToString(open + 1, close - open - 1)))
                continue;
            rest.Remove(open, close - open + 1);
            open = -1;
        }

        var place = Trimmed(rest.Replace(Taken, ' ').ToString());
        while (place.StartsWith('(') && place.IndexOf(')', StringComparison.Ordinal) == place.Length - 1)
            place = Trimmed(place[1..^1]);
        return place.StartsWith('(') && !place.Contains(')', StringComparison.Ordinal) ? Trimmed(place[1..]) : place;
    }

    private static bool IsConnector(string text) => Trimmed(text.Replace(Taken, ' ')).Length == 0;

    private static string Trimmed(string text)
    {
        var place = text;
        for (var before = ""; before != place;)
        {
            before = place;
            place = place.Trim(" \t\u00A0+-\u2013\u2014&:/,;|".AsSpan()).ToString();
            if (place.StartsWith("and ", StringComparison.OrdinalIgnoreCase) || place.Equals("and", StringComparison.OrdinalIgnoreCase))
                place = place[3..];
            if (place.EndsWith(" and", StringComparison.OrdinalIgnoreCase))
                place = place[..^4];
        }

        return place;
    }
}
