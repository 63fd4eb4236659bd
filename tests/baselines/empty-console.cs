#!/usr/bin/env dotnet
// What starting a program of .NET takes, and nothing else: the baseline of the command.
#:property PublishAot=false
return;
