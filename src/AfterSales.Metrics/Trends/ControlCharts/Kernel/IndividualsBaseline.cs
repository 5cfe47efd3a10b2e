using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Center and σ of baselines of single values, as the individuals chart makes them.</summary>
internal static class IndividualsBaseline
{
    public static IndividualsChartPhase Of(double?[] values, int? baseline, ChartConstants constants = ChartConstants.Exact)
    {
        var periods = Math.Min(values.Length, baseline ?? values.Length);
        return IndividualsChart.Compute(Series.Of(values.AsSpan(0, periods)), new IndividualsChartOptions { Constants = constants }).Phases[0];
    }

    /// <summary>One for each phase; of a baseline alone the one phase that it makes.</summary>
    public static IndividualsChartPhase[] Of(double?[] values, int? baseline, IReadOnlyList<ChartPhase> phases, ChartConstants constants)
    {
        if (baseline is not null && phases.Count > 0)
        {
            throw Guard.Mistake("options", "Options must have a baseline or phases, not both.");
        }

        if (phases.Count == 0)
        {
            return [Of(values, baseline, constants) with { Last = values.Length }];
        }

        return Array.ConvertAll(
            ChartPhases.Ranges(phases, values.Length),
            range => Of(values.AsSpan(range.Start, range.End - range.Start).ToArray(), range.BaselineEnd - range.Start, constants) with
            {
                First = range.Start + 1,
                Last = range.End,
                Reason = phases.First(phase => phase.First == range.Start + 1).Reason,
            });
    }

    /// <summary>False alarms over phases that start anew: the run length of one, and the chance in at least one of them.</summary>
    public static RunLengthResult Alarms(IReadOnlyList<IndividualsChartPhase> phases, int count, Func<int, RunLengthResult> ofPeriods)
    {
        var first = ofPeriods(Math.Min(count, FalseAlarms.MostPeriods));
        if (phases.Count < 2 || first.ChanceAtMost.Value is null)
        {
            return first;
        }

        // As many periods as the run length is of, the first ones.
        var (quiet, left) = (1.0, first.Periods);
        foreach (var phase in phases)
        {
            var periods = Math.Min(phase.Last - phase.First + 1, left);
            (quiet, left) = (quiet * (1 - ofPeriods(periods).ChanceAtMost.Value!.Value), left - periods);
        }

        return first with { ChanceAtMost = Figure.Of(1 - quiet) };
    }
}
