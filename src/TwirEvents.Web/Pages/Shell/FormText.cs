using TwirEvents.Feeds;

namespace TwirEvents.Web.Pages.Shell;

/// <summary>What pages say of the forms of feeds, and how they link them.</summary>
public static class FormText
{
    /// <summary>What readers call the form.</summary>
    public static string Name(this FeedForm form) => Of(form).Extension switch
    {
        "ics" => "iCalendar",
        "atom" => "Atom",
        "json" => "JSON",
        "jcal" => "jCal",
        var other => other,
    };

    /// <summary>The title of a link to these events in the form.</summary>
    public static string Title(this FeedForm form) => $"These events as {Of(form).Name()}";

    /// <summary>Where the site has the events of a filter in the form: <c>/events.ics?region=europe</c>.</summary>
    /// <param name="form">The form.</param>
    /// <param name="filter">The filter in its canonical form.</param>
    public static string Path(this FeedForm form, string filter) =>
        string.IsNullOrEmpty(filter) ? $"/events.{Of(form).Extension}" : $"/events.{Of(form).Extension}?{filter}";

    private static FeedForm Of(FeedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form;
    }
}
