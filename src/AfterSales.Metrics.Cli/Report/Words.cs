using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>The library's answers in words a reader of a report knows.</summary>
internal static class Words
{
    public static string Of(UndefinedReason reason) => ReasonText.Of(reason);

    public static string Of(ComparisonStatus status) => ComparisonText.Of(status);

    public static string Of(BudgetStatusReason reason) => reason switch
    {
        BudgetStatusReason.AboveBudget => "more spent than budgeted",
        BudgetStatusReason.NoBudget => "spent without a budget",
        BudgetStatusReason.AboveWatchRatio => "90 % of the whole budget is spent",
        BudgetStatusReason.ForecastAboveBudget => "its estimate at completion is above its budget",
        _ => "not yet far enough below",
    };

    public static string Of(EvaluationGap gap) => gap switch
    {
        EvaluationGap.NoData => "no data",
        EvaluationGap.NoTarget => "no target",
        _ => "no previous period",
    };

    public static string Of(IntervalMethod method) => method switch
    {
        IntervalMethod.StudentT => "Student t",
        IntervalMethod.AdjustedWald => "adjusted Wald",
        IntervalMethod.WilsonContinuity => "Wilson with continuity correction",
        IntervalMethod.ClopperPearson => "Clopper–Pearson",
        IntervalMethod.AgrestiCoull => "Agresti–Coull",
        IntervalMethod.VarianceRecovery => "recovered from both intervals",
        _ => method.ToString(),
    };

    /// <summary>Why figures are of a period, where that needs saying.</summary>
    public static string? NoteOf(FigurePeriods periods) => periods switch
    {
        { Basis: FigurePeriodBasis.LastWholeMonth, Last: { } last } =>
            $"{Of(ReportingPeriod.Containing(last, PeriodUnit.Month))} has records until {Of(last)} only and is left out of the comparison.",
        { Basis: FigurePeriodBasis.PartOfMonth, First: { } first, Last: { } last } => $"No month is covered whole: records run from {Of(first)} to {Of(last)}.",
        _ => null,
    };

    public static string Of(ReportingPeriod period) => PeriodText.Of(period);

    public static string Of(NodaTime.LocalDate date) => PeriodText.Of(date);

    /// <summary>A long time in days, a short one in hours.</summary>
    public static string Days(NodaTime.Duration time) => time.TotalDays < 2
        ? time.TotalHours.ToString("N1", System.Globalization.CultureInfo.InvariantCulture) + " hours"
        : time.TotalDays.ToString("N1", System.Globalization.CultureInfo.InvariantCulture) + " days";

    /// <summary>“1 row”, “2 rows”, “1,000 rows”.</summary>
    public static string Count(long count, string one, string? many = null)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>In small letters, for ids and names that are printed, never compared.</summary>
    public static string Small(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    /// <summary>A text cut to a number of characters, none of them in half.</summary>
    public static string Cut(string text, int length)
        => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - (char.IsHighSurrogate(text[length - 2]) ? 2 : 1)).TrimEnd(), "…");
}
