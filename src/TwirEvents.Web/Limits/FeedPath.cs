using TwirEvents.Feeds;

namespace TwirEvents.Web.Limits;

/// <summary>Which addresses are those of feeds, told by their end: also where nothing is at them.</summary>
public static class FeedPath
{
    private static readonly string[] Ends = [.. FeedForm.All.Select(form => $".{form.Extension}")];

    /// <summary>The place of a path's form in <see cref="FeedForm.All"/>; -1 for what is no feed.</summary>
    public static int FormOf(PathString path)
    {
        var text = (path.Value ?? "").AsSpan().TrimEnd('/');
        for (var form = 0; form < Ends.Length; form++)
        {
            if (text.EndsWith(Ends[form], StringComparison.OrdinalIgnoreCase))
                return form;
        }

        return -1;
    }
}
