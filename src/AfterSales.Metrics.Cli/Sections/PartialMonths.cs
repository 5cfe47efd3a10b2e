using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Months that the records cover in part: they are marked wherever they stand, and are no headline.</summary>
/// <param name="dates">The dates of the records; null where nothing is known of them.</param>
/// <param name="asked">The period asked for; null for all records.</param>
internal sealed class PartialMonths(FigurePeriods? dates, ReportingPeriod? asked)
{
    /// <summary>The months of one figure, by the dates of its own records.</summary>
    public static PartialMonths Of(FigurePeriods periods) => new(periods, null);

    /// <summary>Whether a month of a figure, or the one it is held against, is covered in part: the difference of the two tells of the records.</summary>
    public static bool IsCompared(FigurePeriods? periods)
        => periods is not null && Of(periods) is var months && (months.IsPartial(periods.Current) || months.IsPartial(periods.Previous));

    public bool IsPartial(ReportingPeriod month) => StillRuns(month) || (dates?.BeginsInside(month) ?? false) || IsCut(month);

    /// <summary>The month with its mark.</summary>
    /// <param name="month">The month.</param>
    /// <param name="name">How the month is called; null by its words.</param>
    public string NameOf(ReportingPeriod month, string? name = null)
        => StillRuns(month) ? Say($"{name ?? Words.Of(month)}, still runs")
            : IsPartial(month) ? Say($"{name ?? Words.Of(month)}, in part")
            : name ?? Words.Of(month);

    public ReportValue Value(ReportingPeriod month) => Shown.Period(month) with { Display = NameOf(month) };

    private bool StillRuns(ReportingPeriod month) => dates?.StillRuns(month) ?? false;

    private bool IsCut(ReportingPeriod month) => asked is { } period && (month.Contains(period.Start) || month.Contains(period.End))
        && (period.Start > month.Start || period.End < month.End);
}
