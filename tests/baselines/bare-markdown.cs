#!/usr/bin/env dotnet
// What the markdown parser alone takes: every text of a folder parsed once as a whole, and the trees thrown away. Arguments: the
// folder; "parallel" to parse on all processors.
#:package Markdig
#:property PublishAot=false
#:property ConcurrentGarbageCollection=false
#:property TieredPGO=false
#:property EventSourceSupport=false

using Markdig;

var blocks = 0;
var files = Directory.GetFiles(args[0]);
if (args is [_, "parallel"])
    Parallel.ForEach(files, file => Interlocked.Add(ref blocks, Parse(file)));
else
    blocks = files.Sum(Parse);
Console.WriteLine(blocks);

static int Parse(string file) => Markdown.Parse(File.ReadAllText(file)).Count;
