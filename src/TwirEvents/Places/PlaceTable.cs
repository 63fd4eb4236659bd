using System.Runtime.InteropServices;
using System.Text;

namespace TwirEvents.Places;

/// <summary>Reads one row: its fields are taken off from the left, the names it is found by are added to <paramref name="names"/>.</summary>
internal delegate T ReadRow<T>(ref Fields fields, List<string> names);

/// <summary>The rows of one data file and the names they are found by. Immutable.</summary>
internal sealed class PlaceTable<T>
    where T : class
{
    private readonly Dictionary<string, T[]> _byName = new(StringComparer.Ordinal);

    private PlaceTable(IReadOnlyList<T> rows) => Rows = rows;

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>Reads an embedded file.</summary>
    public static PlaceTable<T> Load(string file, ReadRow<T> read)
    {
        using var stream = typeof(PlaceTable<T>).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The data file {file} is not part of this build.");
        using var reader = new StreamReader(stream);
        var rows = new List<T>();
        var table = new PlaceTable<T>(rows);
        var names = new List<string>();
        var lines = new Fields(reader.ReadToEnd(), '\n');
        while (!lines.AtEnd)
        {
            var line = lines.Next();
            if (line is ['#', ..])
                continue;
            var fields = new Fields(line, '\t');
            var row = read(ref fields, names);
            rows.Add(row);
            foreach (var name in names)
                table.Add(name, row);
            names.Clear();
        }

        return table;
    }

    /// <summary>The rows that bear a name, whatever its case, accents and hyphens, in the order of the file.</summary>
    public IReadOnlyList<T> Find(ReadOnlySpan<char> name)
    {
        var most = NameKey.MostLength(name.Length);
        var key = NameKey.Of(name, most <= 256 ? stackalloc char[256] : new char[most]);
        return _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var rows) ? rows : [];
    }

    private void Add(string name, T row)
    {
        AddKey(NameKey.Of(name), row);
        if (Transcribe(name) is { } transcribed)
            AddKey(NameKey.Of(transcribed), row);
    }

    private void AddKey(string key, T row)
    {
        ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, key, out _);
        if (rows is null)
            rows = [row];
        else if (!ReferenceEquals(rows[^1], row))   // by another of its names
            rows = [.. rows, row];
    }

    // Who has no such keys writes two letters, which is another word than the letter without its mark: Koeln, not Koln.
    private static string? Transcribe(string name)
    {
        StringBuilder? transcribed = null;
        for (var i = 0; i < name.Length; i++)
        {
            var letters = name[i] switch
            {
                'ä' or 'Ä' => "ae",
                'ö' or 'Ö' or 'ø' or 'Ø' => "oe",
                'ü' or 'Ü' => "ue",
                'å' or 'Å' => "aa",
                _ => null,
            };
            if (letters is not null)
                transcribed = (transcribed ?? new StringBuilder(name, 0, i, name.Length + 4)).Append(letters);
            else
                transcribed?.Append(name[i]);
        }

        return transcribed?.ToString();
    }
}

/// <summary>The parts of a text between separators, taken off from the left.</summary>
internal ref struct Fields(ReadOnlySpan<char> text, char separator)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>The next part; empty where nothing is left.</summary>
    public ReadOnlySpan<char> Next()
    {
        var end = _rest.IndexOf(separator);
        var field = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        return field;
    }

    /// <summary>The next part, itself a list separated by bars.</summary>
    public string[] NextList() => Next() is { IsEmpty: false } field ? field.ToString().Split('|') : [];
}
