using System.Globalization;
using AfterSales.Metrics.DataQuality;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.DataQuality;

/// <summary>A profile of five columns: names, dates, countries with missing ones, and amounts twice. The baseline counts values in dictionaries
/// alone.</summary>
[MemoryDiagnoser]
public class ProfileBenchmarks
{
    private const int Columns = 5;

    private string?[][] columns = [];

    [Params(1000, 100_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string?[] countries = ["DE", "FR", "CN", "US", null, ""];
        var amounts = Enumerable.Range(0, 20_000).Select(i => (i * 0.37m).ToString(CultureInfo.InvariantCulture)).ToArray();
        var names = Enumerable.Range(0, 5000).Select(i => $"customer {i:0000}").ToArray();
        var days = Enumerable.Range(0, 700).Select(i => new DateTime(2024, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        columns = [[.. Each(names)], [.. Each(days)], [.. Each(countries)], [.. Each(amounts)], [.. Each(amounts)]];
    }

    [Benchmark(Baseline = true)]
    public int CountsAlone()
    {
        var distinct = 0;
        foreach (var column in columns)
        {
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var value in column)
            {
                counts[value ?? string.Empty] = counts.GetValueOrDefault(value ?? string.Empty) + 1;
            }

            distinct += counts.Count;
        }

        return distinct;
    }

    [Benchmark]
    public long Profile()
    {
        var present = 0L;
        for (var c = 0; c < Columns; c++)
        {
            present += ColumnProfile.Compute(ColumnTally.Of(columns[c])).Present;
        }

        return present;
    }

    private IEnumerable<string?> Each(string?[] values) => Enumerable.Range(0, N).Select(i => values[(int)((uint)i * 7919u % values.Length)]);
}
