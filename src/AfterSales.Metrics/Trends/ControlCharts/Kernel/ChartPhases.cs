using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The phases of a chart as positions.</summary>
internal static class ChartPhases
{
    /// <summary>First position of each phase; one phase over all where none is given.</summary>
    public static int[] Starts(IReadOnlyList<ChartPhase> phases)
    {
        if (phases.Count == 0)
        {
            return [1];
        }

        for (var i = 0; i < phases.Count; i++)
        {
            if (phases[i].First != 1 && i == 0)
            {
                throw Guard.Item(nameof(phases), "must begin at position 1", i, phases[i].First);
            }

            if (i > 0 && phases[i].First <= phases[i - 1].First)
            {
                throw Guard.Item(nameof(phases), "must follow each other", i, phases[i].First);
            }
        }

        return phases.Select(phase => phase.First).ToArray();
    }

    /// <summary>
    /// For each of <paramref name="count"/> points, from 0: the phase, and for each phase the range (start, end excluded) and the end of its baseline.
    /// </summary>
    public static (int Start, int End, int BaselineEnd)[] Ranges(IReadOnlyList<ChartPhase> phases, int count)
    {
        var starts = Starts(phases);
        var ranges = new List<(int, int, int)>();
        for (var p = 0; p < starts.Length && starts[p] <= Math.Max(1, count); p++)
        {
            var start = starts[p] - 1;
            var end = p + 1 < starts.Length ? Math.Min(count, starts[p + 1] - 1) : count;
            var baseline = phases.Count > 0 && phases[p].Baseline is { } periods ? (int)Math.Min(end, (long)start + periods) : end;
            ranges.Add((start, end, baseline));
        }

        return ranges.ToArray();
    }
}
