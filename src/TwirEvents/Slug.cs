namespace TwirEvents;

/// <summary>The form of a name in a URL: its <see cref="NameKey"/> with hyphens for blanks, such as <c>sao-paulo</c>.</summary>
internal static class Slug
{
    /// <summary>The slug of a name; empty for a name without letters and digits.</summary>
    public static string Of(string name)
    {
        var most = NameKey.MostLength(name.Length);
        var buffer = most <= 256 ? stackalloc char[256] : new char[most];
        var slug = buffer[..NameKey.Of(name, buffer).Length];
        slug.Replace(' ', '-');
        return slug.SequenceEqual(name) ? name : slug.ToString();
    }
}
