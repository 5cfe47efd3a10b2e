using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Units by their start, values by unit and period.</summary>
internal sealed class StaggeredPanel
{
    private readonly double?[,] values;

    private StaggeredPanel(double?[,] values, long[] units, int?[] starts, int[] times) => (this.values, Units, Starts, Times) = (values, units, starts, times);

    public long[] Units { get; }

    /// <summary>Of each unit; null for never.</summary>
    public int?[] Starts { get; }

    public int[] Times { get; }

    public static StaggeredPanel Of(StaggeredEffectsInput input)
    {
        var n = Guard.NotNull(input).Units.Count;
        Guard.SameLength(input.Times.Count, n, "times", "units");
        Guard.SameLength(input.Values.Count, n, "values", "units");
        Guard.SameLength(input.FirstTreated.Count, n, "firstTreated", "units");
        long[] units = [.. input.Units.Distinct()];
        int[] times = [.. input.Times.Distinct().OrderBy(t => t)];
        var places = new Dictionary<long, int>(NumberKeys.Comparer);
        foreach (var unit in units)
        {
            places.Add(unit, places.Count);
        }

        var (values, starts, seen, isTaken) = (new double?[units.Length, times.Length], new int?[units.Length], new bool[units.Length],
            new bool[units.Length, times.Length]);
        for (var i = 0; i < n; i++)
        {
            var (u, t) = (places[input.Units[i]], Array.BinarySearch(times, input.Times[i]));
            if (input.Values[i] is { } value && !(Math.Abs(value) <= double.MaxValue))
            {
                throw Guard.Item("values", "must be finite", i, value);
            }

            if (seen[u] && starts[u] != input.FirstTreated[i])
            {
                throw Guard.Item("firstTreated", "must be the same in all rows of a unit", i,
                    input.FirstTreated[i]?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null");
            }

            if (isTaken[u, t])
            {
                throw Guard.Item("times", "must name each period of a unit once", i, input.Times[i]);
            }

            (values[u, t], starts[u], seen[u], isTaken[u, t]) = (input.Values[i], input.FirstTreated[i], true, true);
        }

        return new StaggeredPanel(values, units, starts, times);
    }

    /// <summary>The same values with other starts.</summary>
    public StaggeredPanel With(int?[] starts) => new(values, Units, starts, Times);

    /// <summary>Change from one period to another; null where either is missing.</summary>
    public double? Change(int unit, int from, int to) => values[unit, to] - values[unit, from];

    public double? Value(int unit, int time) => values[unit, time];

    public bool IsAlwaysTreated(int unit) => Times.Length > 0 && Starts[unit] <= Times[0];
}
