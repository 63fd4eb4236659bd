using System.Globalization;

namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>Check 37: what may become of the events of a calendar from one state of the newsletter to the next.</summary>
internal static class SnapshotCheck
{
    private static readonly string[] Significant = ["DTSTART", "DTEND", "STATUS", "LOCATION", "SUMMARY"];

    private static readonly string[] OfRevision = ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE"];

    /// <summary>All that is wrong with the calendar of a later state.</summary>
    /// <param name="before">The events of the earlier state.</param>
    /// <param name="after">The events of the later one.</param>
    /// <param name="today">The day of the later one: what is over by then may go.</param>
    public static IEnumerable<string> FaultsOf(IEnumerable<Component> before, IEnumerable<Component> after, DateOnly today)
    {
        var byUid = after.ToDictionary(e => e["UID"]!);
        return before.Select(earlier => FaultOf(earlier, byUid.GetValueOrDefault(earlier["UID"]!), today)).OfType<string>();
    }

    private static string? FaultOf(Component earlier, Component? later, DateOnly today)
    {
        if (later is null)
            return earlier.Date("DTEND") <= today ? null : $"37: {CalendarCheck.Name(earlier)} is gone and was not cancelled";
        if (Content(earlier).SequenceEqual(Content(later)))
            return earlier.Properties.SequenceEqual(later.Properties) ? null : $"37: {CalendarCheck.Name(later)} is another revision of the same";
        if (string.CompareOrdinal(later["LAST-MODIFIED"], earlier["LAST-MODIFIED"]) <= 0)
            return $"37: {CalendarCheck.Name(later)} changed, and its LAST-MODIFIED did not: {Changes(earlier, later)}";
        // A city's capitals are nothing that a reader notices (data-contract.md, section 2).
        return Significant.Any(name => !string.Equals(earlier[name], later[name], StringComparison.OrdinalIgnoreCase)) && Sequence(later) <= Sequence(earlier)
            ? $"37: {CalendarCheck.Name(later)} changed, and its SEQUENCE did not: {Changes(earlier, later)}" : null;
    }

    private static IEnumerable<ContentLine> Content(Component e) => e.Properties.Where(p => !OfRevision.Contains(p.Name));

    private static int Sequence(Component e) => int.Parse(e["SEQUENCE"]!, CultureInfo.InvariantCulture);

    private static string Changes(Component earlier, Component later) => string.Join("; ", Content(earlier).Concat(Content(later))
        .Select(p => p.Name).Distinct().Where(name => earlier[name] != later[name]).Select(name => $"{name}: {earlier[name]} -> {later[name]}"));
}
