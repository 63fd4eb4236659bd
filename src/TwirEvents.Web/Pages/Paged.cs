using System.Globalization;

namespace TwirEvents.Web.Pages;

/// <summary>One page of a list that is too long to be sent at once.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Count">How many items there are in all.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Number, int Pages, int Count);

/// <summary>Cuts lists into pages.</summary>
public static class Paged
{
    /// <summary>The page that a query asks for by number: the first where it asks for none, the nearest where there is none such.</summary>
    public static Paged<T> Of<T>(IReadOnlyList<T> all, int size, string? asked)
    {
        ArgumentNullException.ThrowIfNull(all);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Clamp(read, 1, pages) : 1;
        return new([.. all.Skip((number - 1) * size).Take(size)], number, pages, all.Count);
    }
}
