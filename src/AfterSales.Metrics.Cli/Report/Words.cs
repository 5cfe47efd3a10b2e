using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>The library's answers in words a reader of a report knows.</summary>
internal static class Words
{
    public static string Of(UndefinedReason reason) => reason switch
    {
        UndefinedReason.NoData => "no data",
        UndefinedReason.ZeroDenominator => "divided by zero",
        UndefinedReason.NegativeDenominator => "divided by a negative amount",
        UndefinedReason.SmallSample => "too few answers",
        UndefinedReason.ZeroVariance => "all alike",
        UndefinedReason.NoSignChange => "only one sign",
        UndefinedReason.IdenticallyZero => "every rate balances",
        UndefinedReason.NoSolution => "no solution",
        UndefinedReason.SeveralSolutions => "several solutions",
        UndefinedReason.Unresolved => "not resolvable",
        UndefinedReason.NoConvergence => "did not converge",
        UndefinedReason.NotReached => "never reached",
        UndefinedReason.Unbounded => "without bound",
        UndefinedReason.Singular => "not determined",
        UndefinedReason.OutsideDomain => "outside the formula's domain",
        UndefinedReason.Infeasible => "conditions contradict",
        UndefinedReason.MissingInput => "input missing",
        UndefinedReason.Overflow => "too large",
        UndefinedReason.NotAdditive => "no sum of its parts",
        _ => reason.ToString(),
    };

    public static string Of(ComparisonStatus status) => status switch
    {
        ComparisonStatus.Better => "better",
        ComparisonStatus.Level => "level",
        ComparisonStatus.Worse => "worse",
        ComparisonStatus.NotJudged => "not judged",
        _ => "–",
    };

    public static string Of(BudgetStatusReason reason) => reason switch
    {
        BudgetStatusReason.AboveBudget => "more spent than budgeted",
        BudgetStatusReason.NoBudget => "spent without a budget",
        BudgetStatusReason.AboveWatchRatio => "90 % of the whole budget is spent",
        BudgetStatusReason.ForecastAboveBudget => "at the rate so far it ends above its budget",
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

    public static string Of(ReportingPeriod period) => period.Unit switch
    {
        PeriodUnit.Month => period.Start.ToString("MMMM uuuu", System.Globalization.CultureInfo.InvariantCulture),
        PeriodUnit.Quarter => FormattableString.Invariant($"Q{((period.Start.Month - 1) / 3) + 1} {period.Start.Year}"),
        PeriodUnit.Year => FormattableString.Invariant($"{period.Start.Year}"),
        PeriodUnit.Day => Of(period.Start),
        _ => $"{Of(period.Start)} to {Of(period.End)}",
    };

    public static string Of(NodaTime.LocalDate date) => date.ToString("uuuu'-'MM'-'dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A long time in days, a short one in hours.</summary>
    public static string Days(NodaTime.Duration time) => time.TotalDays < 2
        ? time.TotalHours.ToString("N1", System.Globalization.CultureInfo.InvariantCulture) + " hours"
        : time.TotalDays.ToString("N1", System.Globalization.CultureInfo.InvariantCulture) + " days";

    /// <summary>“1 row”, “2 rows”, “1,000 rows”.</summary>
    public static string Count(long count, string one, string? many = null)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>In small letters, for ids and names that are printed, never compared.</summary>
    public static string Small(string text) => string.Concat(text.Select(char.ToLowerInvariant));
}
