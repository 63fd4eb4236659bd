using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Feeds;
using TwirEvents.Web.Health;
using TwirEvents.Web.Limits;
using TwirEvents.Web.OpenApi;
using TwirEvents.Web.Pages;
using TwirEvents.Web.Pages.Errors;
using TwirEvents.Web.Refresh;
using TwirEvents.Web.Site;
using TwirEvents.Web.Telemetry;
using TwirEvents.Web.Time;

namespace TwirEvents.Web;

/// <summary>The wiring of the service: what it is made of, and what it answers.</summary>
public static class TwirEventsApp
{
    /// <summary>Adds the settings and the parts.</summary>
    public static void AddTwirEvents(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSection<SourceOptions>(SourceOptions.Section);
        services.AddSection<ArchiveOptions>(ArchiveOptions.Section);
        services.AddSection<RefreshOptions>(RefreshOptions.Section).Validate(
            options => options.Every >= TimeSpan.FromSeconds(1) && options.Every <= TimeSpan.FromDays(7),
            "Refresh:Every must be between 00:00:01 (a second) and 7.00:00:00 (seven days).");
        services.AddSection<ClockOptions>(ClockOptions.Section);
        services.AddSection<LimitOptions>(LimitOptions.Section).Validate(
            options => options.PagesPerMinute is >= 0 and <= 1_000_000,
            "Limits:PagesPerMinute must be between 0 (no limit) and 1000000.");
        services.AddSection<SiteOptions>(SiteOptions.Section);
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();
        services.AddSingleton<IValidateOptions<SourceOptions>, SourceOptionsCheck>();
        services.AddSingleton<IValidateOptions<ArchiveOptions>, ArchiveOptionsCheck>();

        services.AddSingleton<IClock>(provider =>
            provider.Get<ClockOptions>().Today is { } today ? new StoppedClock(today) : SystemClock.Instance);
        services.AddSingleton(provider => Source(provider.Get<SourceOptions>(), builder.Environment));
        services.AddSingleton(provider => provider.Get<ArchiveOptions>().Open(builder.Environment.ContentRootPath));
        services.AddSingleton<LiveCatalog>();
        services.AddSingleton<KnownAddresses>();
        services.AddSingleton<CatalogPublisher>();
        services.AddHostedService<ArchiveWatch>();
        services.AddSingleton(provider => new Doubts(provider.GetRequiredService<IClock>(), provider.Get<SourceOptions>().AcceptedHashes()));
        services.AddSingleton<RefreshJob>();
        services.AddHostedService<SourceWatch>();
        services.AddSingleton<RequestMeter>();
        services.AddSingleton<RefreshMeter>();
        services.AddSingleton<CatalogMeter>();
        if (OtlpExport.IsConfigured(builder.Configuration))
            services.AddHostedService<OtlpExport>();
        builder.AddRefreshSchedule();
        services.AddServerLimits();
        // An answer is at hand or waits for its turn, so that nothing is won by handing each request over to another thread; the runtime
        // sees to it that one which renders keeps no other waiting. It brings a fifth more requests a second at 256 connections.
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
        services.AddSingleton<IMemoryPoolFactory<byte>, SendBlocks>();
        services.AddPageLimits();
        services.AddSingleton<RenderTurns>();
        services.AddOpenApiDocument();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<HostFilteringOptions>(options => options.IncludeFailureMessage = false);   // a page of HTML, to calendar programs too
    }

    /// <summary>Maps the addresses.</summary>
    public static void MapTwirEvents(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSite(app.Services.Get<SiteOptions>());
        app.UseHsts();   // speaks only on https, and never for localhost
        _ = app.Services.GetRequiredService<CatalogMeter>();   // it is observed, not called
        app.Services.GetRequiredService<RequestMeter>().Count(app);
        app.UseFaultAnswers();
        app.Services.GetRequiredService<KnownAddresses>().Answer(app);
        app.Use((context, next) =>
        {
            SitePipeline.SetSafeHeaders(context.Response);
            return next(context);
        });
        app.UseRouting();   // by default it would come first, and look for what is known too
        app.UseErrorAnswers();
        app.UsePageLimits();
        app.MapSchedule();
        FeedEndpoints.Map(app);
        app.MapPages();
        app.MapHealth();
        app.MapOpenApiDocument();
        app.MapStaticAssets();
    }

    private static IIssueSource Source(SourceOptions options, IHostEnvironment host) => options switch
    {
        { Kind: SourceKind.Folder, Folder: { } folder } => new FolderSource(Path.GetFullPath(folder, host.ContentRootPath)),
        { GitHub: var hub } => new GitHubSource(hub.Repository, hub.ApiAddress, hub.RawAddress, new(hub.Timeout, hub.TimeoutInAll), TimeProvider.System),
    };

    private static T Get<T>(this IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;
}
