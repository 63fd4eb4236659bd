namespace TwirEvents.Newsletter;

/// <summary>Reads dates and ranges of dates at the start of a text, in every form that issues have had.</summary>
internal ref struct DateReader
{
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private string? _slip;

    private DateReader(ReadOnlySpan<char> text) => _text = text;

    /// <returns>The date; <c>null</c> where the text does not begin with one.</returns>
    public static WrittenDate? Read(ReadOnlySpan<char> text) => new DateReader(text).Read(copiesText: true);

    /// <summary>The length of the date that a text begins with, as <see cref="WrittenDate"/> has it; 0 where there is none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text) => new DateReader(text).Read(copiesText: false)?.Length ?? 0;

    private WrittenDate? Read(bool copiesText)
    {
        SkipBlanks();
        if (ReadDay() is not { } first)
            return null;
        var last = first;
        while (ReadFurtherDay(first, last) is { } further)
            last = further;
        if (last.Year is null && last != first)
            last = last with { Year = ReadYear() };
        var text = copiesText ? _text[.._at].Trim().ToString() : "";
        SkipStop();
        return new(first, last, _at, text, _slip);
    }

    // 2024-09-11, 6/8, Jun 12, 12 June
    private WrittenDay? ReadDay() => ReadIsoDay() ?? ReadSlashedDay() ?? ReadNamedDay() ?? ReadDayBeforeMonth();

    private WrittenDay? ReadIsoDay()
    {
        var start = _at;
        if (ReadNumber(4, 4) is { } year && ReadAny("-/.\u2010\u2011\u2013") is { } separator
            && ReadNumber(1, 2) is { } month && ReadAny("-/.\u2010\u2011\u2013") is not null && ReadNumber(1, 2) is { } day)
        {
            if (_at - start < 10 || separator != '-')
                _slip = $"'{_text[start.._at]}' is short of the form {year:0000}-{month:00}-{day:00}";
            return new(year, month, day);
        }

        _at = start;
        return null;
    }

    private WrittenDay? ReadSlashedDay()
    {
        var start = _at;
        if (ReadNumber(1, 2) is { } month && ReadAny("/") is not null && ReadNumber(1, 2) is { } day)
        {
            var end = _at;
            if (ReadAny("/") is not null && ReadNumber(4, 4) is { } year)
                return new(year, month, day);
            _at = end;
            if (AtBoundary())
                return new(null, month, day);
        }

        _at = start;
        return null;
    }

    private WrittenDay? ReadNamedDay()
    {
        var start = _at;
        if (ReadMonth() is { } month)
        {
            ReadAny(".");
            SkipBlanks();
            if (ReadDayNumber() is { } day && AtBoundary())
                return new(ReadYear(), month, day);
        }

        _at = start;
        return null;
    }

    private WrittenDay? ReadDayBeforeMonth()
    {
        var start = _at;
        if (ReadDayNumber() is { } day)
        {
            ReadAny(".");
            SkipBlanks();
            ReadWord("of");
            if (ReadMonth() is { } month && AtBoundary())
            {
                ReadAny(".");
                return new(ReadYear(), month, day);
            }
        }

        _at = start;
        return null;
    }

    // Behind "A -", "A &", "A,", "A and" …: a whole day, or the end of one ("05-20", "28", "19") that the first one completes.
    private WrittenDay? ReadFurtherDay(WrittenDay first, WrittenDay before)
    {
        var start = _at;
        var slip = _slip;
        ReadAny(".");
        SkipBlanks();
        var separator = ReadWord("and") || ReadWord("to") || ReadWord("until") || ReadWord("through") ? 'a' : ReadAny("-\u2010\u2011\u2013\u2014\u2192~&,*+/");
        SkipBlanks();
        if (separator is not null && ReadAny("-/") is null)
        {
            var whole = first is { Year: not null } && separator == ',' ? ReadIsoDay() : ReadDay();
            if (whole is { } day)
            {
                // "6/8 - 24/7 hacking" is one day.
                if (day.Year is not null || day.Month <= 12)
                    return day;
            }
            else if (first.Year is not null && ReadMonthAndDay() is { } later)
            {
                return later;
            }
            else if (ReadDayNumber() is { } number && AtRangeEnd())
            {
                return new(ReadYear() ?? before.Year, before.Month, number);
            }
        }

        _at = start;
        _slip = slip;
        return null;
    }

    private WrittenDay? ReadMonthAndDay()
    {
        var start = _at;
        if (ReadNumber(2, 2) is { } month && ReadAny("-") is not null && ReadNumber(2, 2) is { } day)
            return new(null, month, day);
        _at = start;
        return null;
    }

    // A number behind a dash or comma may begin a title ("Jun 12 - 3 talks") or be an hour; the end of a range is closed by something.
    private readonly bool AtRangeEnd()
    {
        var rest = _text[_at..];
        if (rest is [':', >= '0' and <= '9', ..] or ['.', >= '0' and <= '9', >= '0' and <= '9'] or ['.', >= '0' and <= '9', >= '0' and <= '9', < '0' or > '9', ..])
            return false;
        if (rest.IsEmpty || rest[0] is '.' or ',' or ':' or '|' or '-' or '&' or '+' or '/')
            return true;
        rest = rest.TrimStart();
        return rest.IsEmpty || rest[0] is '|' or '-' or '\u2013' or '&' or '+' || rest.StartsWith("and ", StringComparison.Ordinal);
    }

    private int? ReadYear()
    {
        var start = _at;
        ReadAny(".,");
        SkipBlanks();
        if (ReadNumber(4, 4) is { } year and >= 2013 and < 2100 && (AtEnd() || _text[_at] is ',' or '|' or '.' or ':' || RestStartsWithDash()))
            return year;
        _at = start;
        return null;
    }

    private readonly bool RestStartsWithDash()
    {
        var rest = _text[_at..].TrimStart();
        return rest.IsEmpty || rest[0] is '|' or '-' or '\u2013' or '\u2014';
    }

    private int? ReadMonth()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        var word = _text[_at..end];
        if (MonthName.Read(word, out var isSlip) is not { } month)
            return null;
        if (isSlip)
            _slip = $"'{word}' was taken for {MonthName.Of(month)}";
        _at = end;
        return month;
    }

    private int? ReadDayNumber()
    {
        var start = _at;
        if (ReadNumber(1, 2) is not { } day)
            return null;
        foreach (var ordinal in Ordinals)
        {
            if (_text[_at..].StartsWith(ordinal, StringComparison.OrdinalIgnoreCase))
            {
                _at += ordinal.Length;
                break;
            }
        }

        if (AtBoundary())
            return day;
        _at = start;
        return null;
    }

    // Digits and no more than those asked for: "20245" holds no year.
    private int? ReadNumber(int least, int most)
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        if (end - _at < least || end - _at > most)
            return null;
        var value = 0;
        for (; _at < end; _at++)
            value = (value * 10) + (_text[_at] - '0');
        return value;
    }

    private char? ReadAny(string characters) => !AtEnd() && characters.Contains(_text[_at]) ? _text[_at++] : null;

    private bool ReadWord(string word)
    {
        if (!_text[_at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || _at + word.Length >= _text.Length || !char.IsWhiteSpace(_text[_at + word.Length]))
            return false;
        _at += word.Length;
        SkipBlanks();
        return true;
    }

    private void SkipBlanks()
    {
        while (!AtEnd() && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private void SkipStop()
    {
        if (!AtEnd() && _text[_at] is '.' or ':' or ',')
            _at++;
    }

    private readonly bool AtEnd() => _at >= _text.Length;

    private readonly bool AtBoundary() => AtEnd() || !char.IsLetterOrDigit(_text[_at]);
}
