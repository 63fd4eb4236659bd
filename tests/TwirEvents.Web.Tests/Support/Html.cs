using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TwirEvents.Web.Tests.Support;

/// <summary>Pages as a browser reads them.</summary>
public static class Html
{
    /// <summary>The page under an address, whatever its status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The one element that a selector finds.</summary>
    public static IElement One(this IParentNode node, string selector) => Assert.Single(node.QuerySelectorAll(selector));

    /// <summary>The text of an element with single blanks.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The texts of the elements that a selector finds.</summary>
    public static IReadOnlyList<string> Texts(this IParentNode node, string selector) =>
        [.. node.QuerySelectorAll(selector).Select(Words)];

    /// <summary>An attribute of the one element that a selector finds.</summary>
    public static string? Attribute(this IParentNode node, string selector, string name) => node.One(selector).GetAttribute(name);
}
