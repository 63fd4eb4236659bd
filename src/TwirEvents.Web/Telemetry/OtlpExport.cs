using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TwirEvents.Web.Telemetry;

/// <summary>
/// Sends meters and traces to a collector by <see href="https://opentelemetry.io/docs/specs/otlp/">OTLP</see>, where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; the other variables of
/// <see href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/">its specification</see> count too.
/// </summary>
public sealed class OtlpExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Milliseconds, of the five seconds that the whole service has: a busy machine takes two for the first traces.
    private const int LongestEnd = 3500;

    private readonly Lock _ending = new();

    private MeterProvider? _meters;
    private TracerProvider? _traces;
    private Task? _end;

    /// <summary>Whether a collector is named.</summary>
    public static bool IsConfigured(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return !string.IsNullOrWhiteSpace(configuration[Endpoint]);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault()
            .AddService("twirevents", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version!.ToString(3))
            .AddEnvironmentVariableDetector();   // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say it better
        _meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .SetResourceBuilder(resource)
            .AddMeter(TelemetryNames.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter()
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .SetResourceBuilder(resource)
            .AddSource(TelemetryNames.Activities.Name, "Microsoft.AspNetCore", "System.Net.Http")
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left, meters and traces at once, as long as the service has for its end.</summary>
    /// <remarks>
    /// A provider ends once, and one that is disposed of meanwhile loses what is left. A host that is told to stop while it stops asks
    /// twice, and disposes when the second time is over: both wait for the one end.
    /// </remarks>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_ending)
        {
            return _end ??= Task.WhenAll(
                Task.Run(() => _meters?.Shutdown(LongestEnd), CancellationToken.None),
                Task.Run(() => _traces?.Shutdown(LongestEnd), CancellationToken.None));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }
}
