using AfterSales.Metrics.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/AfterSales.Metrics.Benchmarks -- --filter '*Apportionment*'
// The netstandard2.0 build of the library: the same with -p:LibraryBuild=netstandard2.0. The first call in fresh processes: -- cold-start.
if (!ColdStart.TryRun(args))
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

/// <summary>Names the assembly whose benchmarks run.</summary>
internal static partial class Program;
