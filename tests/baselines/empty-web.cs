#!/usr/bin/env dotnet
// What starting an ASP.NET Core app takes, and nothing else: the baseline of the service's start.
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "empty");
app.Run();
