using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>How often GitHub is asked, how long it is waited for, and where it may send.</summary>
public sealed class GitHubLimitsTests : IAsyncLifetime
{
    private const string Issue = "content/2026-09-02-this-week-in-rust.md";

    private readonly HurriedTime time = new();
    private FakeGitHub hub = null!;
    private GitHubSource source = null!;
    private int requests;

    public async Task InitializeAsync()
    {
        hub = await FakeGitHub.StartAsync((Issue, "one"));
        source = hub.Source(time);
    }

    public Task DisposeAsync()
    {
        source.Dispose();
        return hub.DisposeAsync().AsTask();
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_asked_again_later_each_time(int status)
    {
        Faults(Results.StatusCode(status), times: 3);
        Assert.Single(await source.ListAsync(default));
        Assert.Collection(
            time.Waits,
            wait => Assert.InRange(wait.TotalSeconds, 0.5, 1),
            wait => Assert.InRange(wait.TotalSeconds, 1, 2),
            wait => Assert.InRange(wait.TotalSeconds, 2, 4));
    }

    [Fact]
    public async Task After_four_times_it_is_given_up()
    {
        Faults(Results.StatusCode(503));
        Assert.EndsWith("answered 503 Service Unavailable. It was asked 4 times.", await Problem(), StringComparison.Ordinal);
        Assert.Equal(4, requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task What_will_not_pass_is_asked_once(int status)
    {
        Faults(Results.StatusCode(status));
        await Problem();
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task A_line_that_breaks_is_tried_again()
    {
        var broken = 0;
        hub.Fault = async context =>
        {
            if (broken++ >= 2)
                return null;
            context.Response.ContentLength = 40;
            await context.Response.WriteAsync("0123456789");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return Results.Empty;
        };
        Assert.Single(await source.ListAsync(default));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_short_wait_that_is_asked_for_is_kept(int status)
    {
        Faults(Limited(status, ("Retry-After", "20")), times: 1);
        Assert.Single(await source.ListAsync(default));
        Assert.InRange(time.Waits.Sum(wait => wait.TotalSeconds), 20, 21);
    }

    [Theory]
    [InlineData("Retry-After", "1200", 1200)]
    [InlineData("Retry-After", "Wed, 02 Sep 2026 00:20:00 GMT", 1200)]
    [InlineData("Retry-After", "2147483647", 3600)]     // 68 years: GitHub counts by the hour
    [InlineData("X-RateLimit-Reset", "1788308400", 1200)]   // 2026-09-02T00:20:00Z
    [InlineData("X-RateLimit-Reset", "99999999999999", null)]   // no date
    [InlineData("X-RateLimit-Reset", "-1", null)]
    [InlineData("Retry-After", "soon", null)]
    public async Task A_long_wait_that_is_asked_for_is_kept_over_the_refreshes(string header, string value, int? seconds)
    {
        Faults(Limited(403, ("X-RateLimit-Remaining", "0"), (header, value)), times: 1);
        var first = await Problem();
        if (seconds is null)
        {
            Assert.Contains("answered 403 ", first, StringComparison.Ordinal);
            return;
        }

        Assert.Contains(" asks to be left alone until 2026-09-02 ", first, StringComparison.Ordinal);
        time.Pass(TimeSpan.FromSeconds(seconds.Value - 70));
        Assert.Contains(" asks to be left alone until 2026-09-02 ", await Problem(), StringComparison.Ordinal);
        Assert.Equal(1, requests);
        time.Pass(TimeSpan.FromSeconds(70));
        Assert.Single(await source.ListAsync(default));
    }

    [Fact]
    public async Task Redirects_among_its_hosts_are_followed()
    {
        // A repository that was renamed.
        hub.Fault = context => Task.FromResult<IResult?>(
            context.Request.Query["new"] == "name" ? null : Results.Redirect($"{context.Request.Path}?new=name", permanent: true));
        hub.TreeFault = _ => Results.Text("""{"tree":[{"path":"content/1-this-week-in-rust.md","type":"blob","sha":"ce013625030ba8dba906f756967f9e9ca394464a"}]}""");
        Assert.Single(await source.ListAsync(default));
    }

    [Theory]
    [InlineData("https://elsewhere.example/x")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("http://localhost:1/x")]        // the same machine, another service
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https:")]
    public async Task Redirects_to_others_are_not(string address)
    {
        Faults(Located(302, address));
        Assert.Contains(", which is on none of its hosts.", await Problem(), StringComparison.Ordinal);
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task Redirects_that_go_round_end()
    {
        hub.Fault = context =>
        {
            requests++;
            return Task.FromResult<IResult?>(Results.Redirect(context.Request.Path));
        };
        Assert.Contains("sends from one address to the next without end.", await Problem(), StringComparison.Ordinal);
        Assert.InRange(requests, 2, 6);
    }

    [Fact]
    public async Task All_answers_together_have_a_limit_too()
    {
        using var hasty = hub.Source(time, seconds: 30, inAll: 0.5);
        hub.Fault = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
            return null;
        };
        var begun = Stopwatch.GetTimestamp();
        var problem = await Assert.ThrowsAsync<SourceException>(() => hasty.ListAsync(default));
        Assert.Contains("took longer than 0.5 s in all", problem.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0.4, 10);
    }

    private void Faults(IResult fault, int times = int.MaxValue) =>
        hub.Fault = _ => Task.FromResult(requests++ < times ? fault : null);

    private static WithHeaders Limited(int status, params (string Name, string Value)[] headers) => new WithHeaders(status, headers);

    private static WithHeaders Located(int status, string address) => new WithHeaders(status, ("Location", address));

    private async Task<string> Problem() => (await Assert.ThrowsAsync<SourceException>(() => source.ListAsync(default))).Message;

    private sealed class WithHeaders(int status, params (string Name, string Value)[] headers) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            foreach (var (name, value) in headers)
                httpContext.Response.Headers[name] = value.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }
    }
}
