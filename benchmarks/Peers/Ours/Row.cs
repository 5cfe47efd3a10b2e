using System.Diagnostics;
using System.Globalization;

namespace AfterSales.Metrics.Peers;

/// <summary>A row of the table, as we compute it.</summary>
internal static class Row
{
    private const int Runs = 7;

    // Some of the rows, by names parted by commas; all where the variable is not set.
    private static readonly string[]? Chosen = Environment.GetEnvironmentVariable("PEERS_ROWS")?.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Small rows are repeated within a run, so that a run takes some twenty milliseconds; what comes before lets the code be compiled.</summary>
    public static void Run<T>(string name, Func<T> compute, Func<T, double[]> answers)
    {
        if (Chosen is { Length: > 0 } && !Chosen.Contains(name))
        {
            return;
        }

        var result = compute();
        var watch = Stopwatch.StartNew();
        var times = 0;
        for (; times < 3 || watch.ElapsedMilliseconds < 300; times++)
        {
            result = compute();
        }

        var repeats = Math.Max(1, (int)(times * 20.0 / watch.ElapsedMilliseconds));
        var seconds = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            watch.Restart();
            for (var i = 0; i < repeats; i++)
            {
                result = compute();
            }

            seconds[run] = watch.Elapsed.TotalSeconds / repeats;
        }

        Array.Sort(seconds);
        var texts = answers(result).Select(answer => answer.ToString("R", CultureInfo.InvariantCulture));
        Console.WriteLine($"{name}\t{string.Join(" ", texts)}\t{seconds[Runs / 2].ToString("R", CultureInfo.InvariantCulture)}");
    }
}
