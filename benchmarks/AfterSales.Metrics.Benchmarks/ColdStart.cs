using System.Diagnostics;
using System.Globalization;
using AfterSales.Metrics.Benchmarks.Economics;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>The first call in a fresh process, which short-lived hosts pay for; each measured in a process of its own.</summary>
internal static class ColdStart
{
    private const int Processes = 15;

    /// <summary>Measures when asked to; false when the arguments are for the benchmarks.</summary>
    public static bool TryRun(string[] args)
    {
        if (args is ["cold-start"])
        {
            Report();
            return true;
        }

        if (args is ["cold-start", var name])
        {
            Measure(name);
            return true;
        }

        return false;
    }

    private static void Report()
    {
        Console.WriteLine("| First call                  | Median   | Fastest  | Second call |");
        Console.WriteLine("|---------------------------- |---------:|---------:|------------:|");
        foreach (var name in new[] { "Xirr10", "Xirr100", "Irr100", "Npv100" })
        {
            var runs = Enumerable.Range(0, Processes).Select(_ => Child(name)).OrderBy(run => run.First).ToArray();
            var second = runs.Select(run => run.Second).Order().ElementAt(Processes / 2);
            Console.WriteLine(FormattableString.Invariant(
                $"| {name,-27} | {runs[Processes / 2].First,5:F1} ms | {runs[0].First,5:F1} ms | {second,8:F3} ms |"));
        }
    }

    private static (double First, double Second) Child(string name)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["cold-start", name]) { RedirectStandardOutput = true })!;
        var times = child.StandardOutput.ReadToEnd().Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        child.WaitForExit();
        return (times[0], times[1]);
    }

    private static void Measure(string name)
    {
        var (dates, amounts) = XirrBenchmarks.OneOutlay(name.EndsWith("100", StringComparison.Ordinal) ? 100 : 10);
        var first = Time();
        Console.Write(FormattableString.Invariant($"{first} {Time()}"));

        double Time()
        {
            var start = Stopwatch.GetTimestamp();
            _ = name[0] switch
            {
                'X' => Xirr.ComputeRate(dates, amounts).Headline,
                'I' => InternalRateOfReturn.ComputeRate(amounts).Headline,
                _ => NetPresentValue.Value(amounts, 0.08),
            };
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }
}
