using System.Buffers;
using System.Globalization;

namespace TwirEvents.Places;

/// <summary>Reads one row: its fields are taken off from the left, the names it is found by are added to <paramref name="names"/>.</summary>
internal delegate T ReadRow<T>(ref Fields fields, List<string> names);

/// <summary>The rows of one data file and the names they are found by. Immutable.</summary>
internal sealed class PlaceTable<T>
{
    private static readonly SearchValues<char> Transcribed = SearchValues.Create("äöüåøÄÖÜÅØ");

    private readonly Dictionary<string, T[]> _byName = new(StringComparer.Ordinal);

    private PlaceTable(IReadOnlyList<T> rows) => Rows = rows;

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>Reads an embedded file. Of rows that share a name, those that <paramref name="rank"/> higher are found first.</summary>
    public static PlaceTable<T> Load(string file, ReadRow<T> read, Func<T, int>? rank = null)
    {
        using var stream = typeof(PlaceTable<T>).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The data file {file} is not part of this build.");
        using var reader = new StreamReader(stream);
        var rows = new List<T>();
        var table = new PlaceTable<T>(rows);
        var names = new List<string>();
        foreach (var line in reader.ReadToEnd().AsSpan().EnumerateLines())
        {
            if (line is [] or ['#', ..])
                continue;
            var fields = new Fields(line);
            var row = read(ref fields, names);
            rows.Add(row);
            foreach (var name in names)
                table.Add(name, row, rank);
            names.Clear();
        }

        return table;
    }

    /// <summary>The rows that bear a name, whatever its case, accents and hyphens.</summary>
    public IReadOnlyList<T> Find(string name) => _byName.GetValueOrDefault(NameKey.Of(name)) ?? [];

    private void Add(string name, T row, Func<T, int>? rank)
    {
        AddKey(NameKey.Of(name), row, rank);
        if (Transcribe(name) is { } transcribed)
            AddKey(NameKey.Of(transcribed), row, rank);
    }

    private void AddKey(string key, T row, Func<T, int>? rank)
    {
        if (!_byName.TryAdd(key, [row]) && !_byName[key].Contains(row))
            _byName[key] = rank is null ? [.. _byName[key], row] : [.. _byName[key].Append(row).OrderByDescending(rank)];
    }

    // Who has no such keys writes two letters, which is another word than the letter without its mark: Koeln, not Koln.
    private static string? Transcribe(string name) => name.AsSpan().IndexOfAny(Transcribed) < 0 ? null : name
        .Replace("ä", "ae", true, CultureInfo.InvariantCulture)
        .Replace("ö", "oe", true, CultureInfo.InvariantCulture)
        .Replace("ü", "ue", true, CultureInfo.InvariantCulture)
        .Replace("å", "aa", true, CultureInfo.InvariantCulture)
        .Replace("ø", "oe", true, CultureInfo.InvariantCulture);
}

/// <summary>The fields of one row of a data file, taken off from the left.</summary>
internal ref struct Fields(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> _rest = line;

    /// <summary>The next field; empty where the row has none left.</summary>
    public ReadOnlySpan<char> Next()
    {
        var end = _rest.IndexOf('\t');
        var field = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        return field;
    }

    /// <summary>The next field, a list separated by bars.</summary>
    public string[] NextList() => Next() is { IsEmpty: false } field ? field.ToString().Split('|') : [];
}
