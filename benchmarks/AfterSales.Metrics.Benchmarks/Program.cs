using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/AfterSales.Metrics.Benchmarks -- --filter '*Apportionment*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

/// <summary>Names the assembly whose benchmarks run.</summary>
internal static partial class Program;
