using System.Globalization;
using BenchmarkDotNet.Running;
using TwirEvents.Benchmarks;

// "growth 1 10 100" prints the table of archives so many times as long; everything else is for BenchmarkDotNet.
if (args is ["growth", .. var times])
    Growth.Print(Console.Out, Array.ConvertAll(times, count => int.Parse(count, CultureInfo.InvariantCulture)));
else
    BenchmarkSwitcher.FromAssembly(typeof(Growth).Assembly).Run(args);
