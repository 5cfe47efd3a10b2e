using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using AfterSales.Metrics.Benchmarks.Budgets;
using AfterSales.Metrics.Benchmarks.Costs;
using AfterSales.Metrics.Benchmarks.Economics;
using AfterSales.Metrics.Benchmarks.Resources;
using AfterSales.Metrics.Benchmarks.Satisfaction;
using AfterSales.Metrics.Benchmarks.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>
/// One call of each input that once took minutes or gigabytes, in a process of its own: the first call's time, what it allocates, and the largest working
/// set the process ever had, its runtime and its input included.
/// </summary>
internal static class PeakMemory
{
    private const double Mega = 1 << 20;

    private static readonly (string Name, Type Class, string Method, object? Parameter)[] Calls =
    [
        .. Enum.GetValues<ProjectSelectionWorkBenchmarks.Kind>()
            .Select(kind => ($"projects: {kind}", typeof(ProjectSelectionWorkBenchmarks), nameof(ProjectSelectionWorkBenchmarks.Choose), (object?)kind)),
        .. Each<BoundedWorkBenchmarks>(),
        .. Each<HardApportionmentBenchmarks>(),
        .. Each<NestedPrefixBenchmarks>(),
        ("ranking of 2,000 segments", typeof(SegmentRankingBenchmarks), nameof(SegmentRankingBenchmarks.Ranking), 2000),
        ("key drivers, 20 × 100 resamples", typeof(KeyDriversResamplingBenchmarks), nameof(KeyDriversResamplingBenchmarks.HundredResamples), null),
        ("partial correlation of 100 columns", typeof(PartialCorrelationBenchmarks), nameof(PartialCorrelationBenchmarks.Partial), 100),
        ("Sison–Glaz, counts of 1e12", typeof(MultinomialSharesBenchmarks), nameof(MultinomialSharesBenchmarks.SisonGlaz), 1_000_000_000_000),
        ("Sison–Glaz, counts of 4e18", typeof(MultinomialSharesBenchmarks), nameof(MultinomialSharesBenchmarks.SisonGlaz), 4_000_000_000_000_000_000),
        ("Fisher's test, 4e18 trials", typeof(MultinomialSharesBenchmarks), nameof(MultinomialSharesBenchmarks.Fisher), 4_000_000_000_000_000_000),
        ("PERT of the largest weight", typeof(PertDistributionBenchmarks), nameof(PertDistributionBenchmarks.LargestWeight), null),
    ];

    /// <summary>Measures when asked to; false when the arguments are for the benchmarks.</summary>
    public static bool TryRun(string[] args)
    {
        if (args is ["peak-memory"])
        {
            Report();
            return true;
        }

        if (args is ["peak-memory", var place])
        {
            Measure(Calls[int.Parse(place, CultureInfo.InvariantCulture)]);
            return true;
        }

        return false;
    }

    private static void Report()
    {
        Console.WriteLine("| Call | First call | Allocated | Peak working set | of it before the call |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < Calls.Length; i++)
        {
            using var child = Process.Start(
                new ProcessStartInfo(Environment.ProcessPath!, ["peak-memory", i.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            Console.WriteLine($"| {Calls[i].Name} | {child.StandardOutput.ReadToEnd()} |");
            child.WaitForExit();
        }
    }

    private static void Measure((string Name, Type Class, string Method, object? Parameter) call)
    {
        var target = Activator.CreateInstance(call.Class)!;
        if (call.Parameter is { } parameter)
        {
            call.Class.GetProperties().Single(property => property.PropertyType == parameter.GetType()).SetValue(target, parameter);
        }

        Array.Find(call.Class.GetMethods(), method => method.IsDefined(typeof(GlobalSetupAttribute)))?.Invoke(target, null);
        var method = call.Class.GetMethod(call.Method)!;
        using var process = Process.GetCurrentProcess();
        var before = process.PeakWorkingSet64;
        var (allocated, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        GC.KeepAlive(method.Invoke(target, null));
        var (elapsed, used) = (Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes(precise: true) - allocated);
        process.Refresh();
        Console.Write(FormattableString.Invariant(
            $"{elapsed.TotalMilliseconds:N0} ms | {used / Mega:N1} MB | {process.PeakWorkingSet64 / Mega:N0} MB | {before / Mega:N0} MB"));
    }

    private static IEnumerable<(string Name, Type Class, string Method, object? Parameter)> Each<T>()
        => typeof(T).GetMethods().Where(method => method.IsDefined(typeof(BenchmarkAttribute)))
            .Select(method => (method.Name, typeof(T), method.Name, (object?)null));
}
