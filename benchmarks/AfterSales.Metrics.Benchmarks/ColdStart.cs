using System.Diagnostics;
using System.Globalization;
using AfterSales.Metrics.Benchmarks.Economics;
using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;
using NodaTime;

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
        foreach (var name in Calls.Select(call => call.Name))
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
        var call = Calls.Single(item => item.Name == name).Prepare();
        var first = Time();
        Console.Write(FormattableString.Invariant($"{first} {Time()}"));

        double Time()
        {
            var start = Stopwatch.GetTimestamp();
            _ = call();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    /// <summary>What a user meets first; what prepares a call is not timed.</summary>
    private static (string Name, Func<Func<object?>> Prepare)[] Calls { get; } =
    [
        ("Xirr10", () => Flows(10, (dates, amounts) => Xirr.ComputeRate(dates, amounts).Headline)),
        ("Xirr100", () => Flows(100, (dates, amounts) => Xirr.ComputeRate(dates, amounts).Headline)),
        ("Irr100", () => Flows(100, (_, amounts) => InternalRateOfReturn.ComputeRate(amounts).Headline)),
        ("Npv100", () => Flows(100, (_, amounts) => NetPresentValue.Value(amounts, 0.08))),
        ("Roi", () => () => ReturnOnInvestment.Compute(Money.Of(160_000m, "EUR"), Money.Of(120_000m, "EUR"), 3)),
        ("Nps10", () => () => NetPromoterScore.Compute([10, 9, 9, 8, 7, 6, 10, 3, 10, 9])),
        ("Classify3", () => () => CostClassification.Classify(
            ["6000", "6100", "6200"],
            [1m, 2m, 3m],
            Currency.Of("EUR"),
            CostRuleSet.Of([CostRule.ForAccounts("60", CostClass.Direct), CostRule.ForAccounts("61", CostClass.Indirect)]))),
        ("Allocate2", () => () => BudgetAllocation.Allocate(
            Money.Of(100_000m, "EUR"), [new BudgetLine { Name = "field", Weight = 62, Maximum = 50_000 }, new BudgetLine { Name = "parts", Weight = 30 }])),
        ("ErlangC", () => () => ErlangC.Compute(new QueueLoad { Arrivals = 100, Interval = 30, HandleTime = 3 }, 14, 20 / 60.0)),
    ];

    private static Func<object?> Flows(int count, Func<LocalDate[], decimal[], object?> call)
    {
        var (dates, amounts) = XirrBenchmarks.OneOutlay(count);
        return () => call(dates, amounts);
    }
}
