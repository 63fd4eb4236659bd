using TwirEvents.Web;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Path });
    builder.AddTwirEvents();
    var app = builder.Build();
    app.MapTwirEvents();
    Settings.Check(app.Services);
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (Settings.AreWrong(problem))
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
