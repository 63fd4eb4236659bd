using TwirEvents.Web;

if (Environment.ProcessorCount > 1)
    WarmUp.Begin();
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Path });
    builder.AddTwirEvents();
    var app = builder.Build();
    Settings.Check(app.Services);
    app.MapTwirEvents();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (Settings.Problem(exception) is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}
