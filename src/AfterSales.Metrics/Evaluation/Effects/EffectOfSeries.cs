using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>From a series and its control to the effect by the strongest method.</summary>
internal static class EffectOfSeries
{
    public static RealizedEffectResult Measure(EffectInput input)
    {
        var split = Math.Min(input.FirstAfter - 1, input.Series.Count);
        double[] before = [.. input.Series.Take(split)], after = [.. input.Series.Skip(split)];
        double[] controlBefore = [.. input.Control.Take(split)], controlAfter = [.. input.Control.Skip(split)];
        var choice = RealizedEffect.Choose(new EffectEvidence
        {
            PeriodsBefore = before.Length,
            PeriodsAfter = after.Length,
            ControlPeriodsBefore = input.Control.Count == 0 ? null : controlBefore.Length,
            ControlPeriodsAfter = input.Control.Count == 0 ? null : controlAfter.Length,
            SlopeDifference = SlopeDifference(before, controlBefore, input.Level),
            SeasonLength = input.SeasonLength,
            WasChosenBecauseBad = input.WasChosenBecauseBad,
            HadOtherChanges = input.HadOtherChanges,
            HasChangedDefinition = input.HasChangedDefinition,
        });
        var (average, total) = choice.Method switch
        {
            null => Both(Estimate.Undefined(choice.Reason!.Value, input.Level, IntervalMethod.StudentT), after.Length),
            EffectMethod.DifferenceInDifferences => Both(
                RealizedEffect.AgainstControl(before, after, controlBefore, controlAfter, input.Level).Headline, after.Length),
            EffectMethod.Difference => Both(RealizedEffect.Difference(before, after, input.Level).Headline, after.Length),
            _ => RealizedEffect.Series([.. input.Series], input.FirstAfter, input.Lag, input.Level) is var series
                ? (series.Average.Effect, series.Cumulative.Effect) : default,
        };
        return new RealizedEffectResult { Choice = choice, Average = average, Total = total, Periods = after.Length };
    }

    /// <summary>The slope of treated − control before.</summary>
    private static Estimate? SlopeDifference(double[] before, double[] control, double level)
    {
        double[] gaps = [.. before.Zip(control, (one, other) => one - other)];
        return gaps.Length < 4 || gaps.Any(gap => !(Math.Abs(gap) <= double.MaxValue))
            ? null
            : LinearRegression.SlopeOverTime(gaps, level).Coefficient;
    }

    /// <summary>An average, and the same over all periods; a total beyond double's range has no value.</summary>
    private static (Estimate Average, Estimate Total) Both(Estimate average, int periods)
    {
        double?[] numbers = [average.Value, average.Lower, average.Upper];
        return numbers.Any(number => Math.Abs((number ?? 0) * periods) > double.MaxValue)
            ? (average, Estimate.Undefined(UndefinedReason.Overflow, average.Level, average.Method))
            : (average, average.Scale(periods));
    }
}
