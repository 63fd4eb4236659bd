using System.Text.Json;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Feeds;

public sealed class OneEventTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-03", "Hack night"), Some.Entry("2026-09-04", "Talks")));
        app = new(folder);
        client = await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_is_the_event_as_the_feed_of_all_has_it()
    {
        var (all, uid) = (await client.GetStringAsync("/events.ics"), await UidAsync("Talks"));
        var one = await client.GetStringAsync($"/events/{uid}.ics");
        Assert.Equal(Events(all).Single(listed => listed.Contains($"UID:{uid}\r\n", StringComparison.Ordinal)), Assert.Single(Events(one)));
        Assert.Contains("\r\nNAME:Talks\r\n", one, StringComparison.Ordinal);
        Assert.DoesNotContain("SOURCE", one, StringComparison.Ordinal);   // a file to import, not one to ask again

        using var json = JsonDocument.Parse(await client.GetStringAsync($"/events/{uid}.json"));
        Assert.Equal(1, json.RootElement.GetProperty("count").GetInt32());
        Assert.Equal(uid, json.RootElement.GetProperty("events")[0].GetProperty("uid").GetString());
    }

    [Theory]
    [InlineData("Talks about everything")]
    [InlineData("🦀")]
    public async Task Its_calendar_has_a_name_that_fits_a_list_of_calendars(string word)
    {
        var title = string.Concat(Enumerable.Repeat($"{word} ", 100)).Trim();
        folder.Write("issues/2.md", Some.Issue(668, "2026-09-09", Some.Entry("2026-09-10", title)));
        await app.RefreshAsync();
        var calendar = await client.GetStringAsync($"/events/{await UidAsync(title)}.ics");
        var name = calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith("NAME:", StringComparison.Ordinal));
        Assert.StartsWith($"NAME:{word}", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 50, "NAME:".Length + 120);
    }

    [Fact]
    public async Task A_title_of_nothing_that_may_be_shown_leaves_its_calendar_a_name()
    {
        folder.Write("issues/2.md", Some.Issue(668, "2026-09-09", Some.Entry("2026-09-10", "\u202e\u0001")));
        await app.RefreshAsync();
        Assert.Contains("\r\nNAME:Rust event\r\n", await client.GetStringAsync($"/events/{await UidAsync("\u202e\u0001")}.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_rendered_once_and_changes_at_midnight_as_every_feed()
    {
        var address = $"/events/{await UidAsync("Talks")}.ics";
        using var one = await client.GetAsync(address);
        using var all = await client.GetAsync("/events.ics");
        Assert.Equal(all.Content.Headers.LastModified, one.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Its_address_is_that_of_the_uid_in_lower_case()
    {
        var uid = await UidAsync("Talks");
        using var answer = await client.GetAsync($"/events/{uid.ToUpperInvariant()}.ics");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal($"<{client.BaseAddress}events/{uid}.ics>; rel=\"canonical\"", answer.AllHeaders()["Link"]);
        Assert.Equal("1", answer.AllHeaders()["X-Event-Count"]);
    }

    [Theory]
    [InlineData("/events/00000000-0000-5000-8000-000000000000.ics", 404)]
    [InlineData("/events/talks.json", 404)]
    [InlineData("/events/{00000000-0000-5000-8000-000000000000}.ics", 404)]
    [InlineData("/events/UID.ics?region=europe", 400)]
    public async Task What_is_no_event_is_said_to_be_none(string address, int status)
    {
        using var answer = await client.GetAsync(address.Replace("UID", await UidAsync("Talks"), StringComparison.Ordinal));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    private async Task<string> UidAsync(string title)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync("/events.json"));
        return json.RootElement.GetProperty("events").EnumerateArray()
            .Single(listed => listed.GetProperty("title").GetString() == title).GetProperty("uid").GetString()!;
    }

    private static IEnumerable<string> Events(string calendar) =>
        calendar.Split("BEGIN:VEVENT").Skip(1).Select(part => part.Split("END:VEVENT")[0]);
}
