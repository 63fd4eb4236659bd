using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Feeds;

public sealed class ConditionalTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] OfEveryAnswer = ["ETag", "Last-Modified", "Cache-Control", "Vary", "Access-Control-Allow-Origin"];

    // Who is told that nothing changed has them: 15.4.5.
    private static readonly string[] OfTheContent = ["Content-Type", "Content-Disposition", "Link", "X-Robots-Tag", "X-Event-Count", "Access-Control-Expose-Headers"];

    private readonly TempFolder folder = Some.Folder();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        app = new(folder);
        client = await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    // The archive was filled at midnight of 2026-09-02, and it is still midnight. Sections are those of RFC 9110.
    [Theory]
    [InlineData(null, null, 200)]
    [InlineData("ETAG", null, 304)]
    [InlineData("STRONG", null, 304)]                                      // the comparison is weak: 13.1.2
    [InlineData("\"other\", ETAG", null, 304)]
    [InlineData("*", null, 304)]
    [InlineData("\"other\"", null, 200)]
    [InlineData("W/\"other\", \"another\"", null, 200)]
    [InlineData("no tag", null, 200)]
    [InlineData("", null, 200)]
    [InlineData(",, ETAG ,", null, 304)]                                   // empty elements of a list count for nothing: 5.6.1.2
    [InlineData(null, "Wed, 02 Sep 2026 00:00:00 GMT", 304)]
    [InlineData(null, "Wednesday, 02-Sep-26 00:00:00 GMT", 304)]           // the obsolete forms count: 5.6.7
    [InlineData(null, "Wed Sep  2 00:00:00 2026", 304)]
    [InlineData(null, "Thu, 03 Sep 2026 00:00:00 GMT", 200)]               // nobody has seen tomorrow's feed
    [InlineData(null, "Fri, 31 Dec 9999 23:59:59 GMT", 200)]
    [InlineData(null, "Tue, 01 Sep 2026 23:59:59 GMT", 200)]
    [InlineData(null, "", 200)]
    [InlineData(null, "0", 200)]
    [InlineData(null, "yesterday", 200)]                                   // no date is no condition: 13.1.3
    [InlineData("\"other\"", "Wed, 02 Sep 2026 00:00:00 GMT", 200)]        // If-None-Match alone decides: 13.2.2
    [InlineData("no tag", "Wed, 02 Sep 2026 00:00:00 GMT", 200)]
    [InlineData("ETAG", "Tue, 01 Sep 2026 00:00:00 GMT", 304)]
    public async Task A_client_that_has_the_feed_is_told_so(string? ifNoneMatch, string? ifModifiedSince, int status)
    {
        using var first = await client.GetAsync("/events.ics");
        var etag = first.AllHeaders()["ETag"];
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, "/events.ics");
            Add(request, "If-None-Match", ifNoneMatch?.Replace("ETAG", etag, StringComparison.Ordinal)
                .Replace("STRONG", etag["W/".Length..], StringComparison.Ordinal));
            Add(request, "If-Modified-Since", ifModifiedSince);
            using var answer = await client.SendAsync(request);
            var headers = answer.AllHeaders();

            Assert.Equal(status, (int)answer.StatusCode);
            Assert.All(OfEveryAnswer, name => Assert.Equal(first.AllHeaders()[name], headers[name]));
            Assert.All(OfTheContent, name => Assert.Equal(status == 200, headers.ContainsKey(name)));
            Assert.Equal(status == 200 && method == HttpMethod.Get, (await answer.Content.ReadAsByteArrayAsync()).Length > 0);
        }
    }

    // It has the newest alone, so that there may be more of them under the same tag.
    [Fact]
    public async Task Of_Atom_the_number_of_events_is_told_with_304_too()
    {
        using var first = await client.GetAsync("/events.atom");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.atom");
        Add(request, "If-None-Match", first.AllHeaders()["ETag"]);
        using var again = await client.SendAsync(request);

        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal(first.AllHeaders()["X-Event-Count"], again.AllHeaders()["X-Event-Count"]);
    }

    [Fact]
    public async Task An_edited_event_gives_the_feed_another_tag()
    {
        using var before = await client.GetAsync("/events.ics");
        folder.Write("issues/1.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-03", "Hack night, moved upstairs")));
        await app.RefreshAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        Add(request, "If-None-Match", before.AllHeaders()["ETag"]);
        using var after = await client.SendAsync(request);
        Assert.Equal(200, (int)after.StatusCode);
        Assert.NotEqual(before.AllHeaders()["ETag"], after.AllHeaders()["ETag"]);
    }

    // A program that asks with If-Modified-Since alone would be told "nothing new" until the date is reached again.
    [Fact]
    public async Task Last_modified_never_goes_back_not_with_an_archive_that_was_put_back_nor_over_a_restart()
    {
        folder.Write("issues/2.md", Some.Issue(668, "2026-09-05", Some.Entry("2026-09-10", "Talks")));
        await using (var later = new TestApp(folder, ("Clock:Today", "2026-09-05")))
            (await later.StartAsync()).Dispose();
        await using var restarted = new TestApp(folder);   // on the day of 2026-09-02
        using var asking = await restarted.StartAsync();
        Assert.Equal("Sat, 05 Sep 2026 00:00:00 GMT", await LastModifiedAsync(asking));

        var index = folder["archive/revisions.json"];
        await File.WriteAllTextAsync(index, (await File.ReadAllTextAsync(index)).Replace("2026-09-05T", "2026-09-01T", StringComparison.Ordinal));
        folder.Write("issues/3.md", Some.Issue(669, "2026-09-06", Some.Entry("2026-09-11", "More talks")));
        await restarted.RefreshAsync();
        Assert.Contains("More talks", await asking.GetStringAsync("/events.ics"), StringComparison.Ordinal);
        Assert.Equal("Sat, 05 Sep 2026 00:00:00 GMT", await LastModifiedAsync(asking));
    }

    private static async Task<string> LastModifiedAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/events.ics");
        return answer.AllHeaders()["Last-Modified"];
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
            request.Headers.TryAddWithoutValidation(name, value);
    }
}
