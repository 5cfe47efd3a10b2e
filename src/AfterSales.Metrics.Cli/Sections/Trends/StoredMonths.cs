using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Months that the files do not know, from stored evaluations of the very same definition. What the files know is never replaced.</summary>
internal static class StoredMonths
{
    private const int MostYears = 200;

    public static MonthlyFigure Fill(EvaluationRun run, MonthlyFigure figure)
    {
        var offered = run.Figures.Figures.LastOrDefault(f => f.FullName == figure.Name && f.Periods is not null);
        if (offered is null || figure.Series is not { Unit: PeriodUnit.Month, Start: { } start, Count: > 0 and var count })
        {
            return figure;
        }

        var last = start.PlusMonths(count - 1);
        var earliest = last.Year > MostYears ? last.PlusYears(-MostYears) : start;
        var stored = run.Past.Values(run.KeyOf(offered), PeriodUnit.Month).Where(v => v.Key.Start >= earliest && v.Key.Start < last)
            .ToDictionary(v => v.Key.Start, v => v.Value);
        var first = stored.Count == 0 ? start : LocalDate.Min(start, stored.Keys.Min());
        var (values, taken) = (new List<double?>(), new HashSet<LocalDate>());
        var cases = new List<(long Counts, long Cases)?>();
        for (var month = first; month <= last; month = month.PlusMonths(1))
        {
            var own = month < start ? null : figure.Series.Values[Months(start, month)];
            values.Add(own ?? (stored.TryGetValue(month, out var told) ? told : null));
            cases.Add(own is null || figure.Cases.Count == 0 ? null : figure.Cases[Months(start, month)]);
            if (own is null && stored.ContainsKey(month))
            {
                taken.Add(month);
            }
        }

        return taken.Count == 0 ? figure : figure with
        {
            Series = Metrics.Trends.Series.Of(PeriodUnit.Month, first, [.. values], figure.Series.End),
            Stored = taken,
            Cases = figure.Cases.Count == 0 ? [] : cases,
            LeftOut = figure.LeftOut is { } left && taken.Contains(left.Start) ? null : figure.LeftOut,
        };
    }

    private static int Months(LocalDate from, LocalDate to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
