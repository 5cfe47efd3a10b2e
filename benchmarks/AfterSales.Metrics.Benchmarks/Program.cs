using AfterSales.Metrics.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/AfterSales.Metrics.Benchmarks -- --filter '*Apportionment*'
// The netstandard2.0 build of the library: the same with -p:LibraryBuild=netstandard2.0.
// In fresh processes: the first call, -- cold-start; time and memory of the hard inputs, -- peak-memory.
if (!ColdStart.TryRun(args) && !PeakMemory.TryRun(args))
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

/// <summary>Names the assembly whose benchmarks run.</summary>
internal static partial class Program;
