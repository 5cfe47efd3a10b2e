using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>The library's answers in words a reader of a report knows.</summary>
internal static class Words
{
    public static string Of(UndefinedReason reason) => Say(ReasonText.Of(reason));

    public static string Of(ComparisonStatus status) => Say(ComparisonText.Of(status));

    /// <summary>A domain as a reader calls it.</summary>
    public static string Of(EvaluationDomain domain) => domain switch
    {
        EvaluationDomain.Costs => Say("Costs"),
        EvaluationDomain.Budgets => Say("Budgets"),
        EvaluationDomain.Resources => Say("Resources"),
        EvaluationDomain.Service => Say("Service"),
        EvaluationDomain.Economics => Say("Economics"),
        EvaluationDomain.Satisfaction => Say("Satisfaction"),
        EvaluationDomain.Brand => Say("Brand"),
        _ => Say("Warranty"),
    };

    public static string Of(BudgetStatusReason reason) => reason switch
    {
        BudgetStatusReason.AboveBudget => Say("more spent than budgeted"),
        BudgetStatusReason.NoBudget => Say("spent without a budget"),
        BudgetStatusReason.AboveWatchRatio => Say("90 % of the whole budget is spent"),
        BudgetStatusReason.ForecastAboveBudget => Say("its estimate at completion is above its budget"),
        _ => Say("not yet far enough below"),
    };

    public static string Of(EvaluationGap gap) => gap switch
    {
        EvaluationGap.NoData => Say("no data"),
        EvaluationGap.NoTarget => Say("no target"),
        _ => Say("no previous period"),
    };

    public static string Of(IntervalMethod method) => method switch
    {
        IntervalMethod.None => Say("none"),
        IntervalMethod.Score => Say("score"),
        IntervalMethod.StudentT => Say("Student t"),
        IntervalMethod.AdjustedWald => Say("adjusted Wald"),
        IntervalMethod.WilsonContinuity => Say("Wilson with continuity correction"),
        IntervalMethod.ClopperPearson => Say("Clopper–Pearson"),
        IntervalMethod.AgrestiCoull => Say("Agresti–Coull"),
        IntervalMethod.FisherZ => Say("Fisher’s z"),
        IntervalMethod.FDistribution => Say("F distribution"),
        IntervalMethod.ChiSquare => Say("χ² distribution"),
        IntervalMethod.Linearized => Say("linearized"),
        IntervalMethod.BootstrapPercentile => Say("bootstrap, percentiles"),
        IntervalMethod.BootstrapBasic => Say("bootstrap, reflected percentiles"),
        IntervalMethod.BootstrapNormal => Say("bootstrap, normal"),
        IntervalMethod.BootstrapBca => Say("bootstrap, bias-corrected and accelerated"),
        IntervalMethod.OrderStatistics => Say("order statistics"),
        IntervalMethod.Prediction => Say("prediction"),
        IntervalMethod.MonteCarlo => Say("simulation"),
        IntervalMethod.VarianceRecovery => Say("recovered from both intervals"),
        IntervalMethod.SisonGlaz => Say("Sison–Glaz"),
        IntervalMethod.SisonGlazApproximate => Say("Sison–Glaz, approximate"),
        IntervalMethod.SisonGlazExact => Say("Sison–Glaz, exact"),
        IntervalMethod.Posterior => Say("posterior distribution"),
        IntervalMethod.Lognormal => Say("lognormal"),
        IntervalMethod.LogWald => Say("Wald on the logarithm"),
        IntervalMethod.ProfileLikelihood => Say("profile likelihood"),
        IntervalMethod.LogLog => Say("complementary log-log"),

        // Wald, Wilson, Jeffreys, Newcombe, Goodman: names read alike in all languages.
        _ => method.ToString(),
    };

    /// <summary>Why figures are of a period, where that needs saying.</summary>
    public static string? NoteOf(FigurePeriods periods) => periods switch
    {
        { Basis: FigurePeriodBasis.LastWholeMonth, Last: { } last } =>
            Say($"{Of(ReportingPeriod.Containing(last, PeriodUnit.Month))} has records until {Of(last)} only and is left out of the comparison."),
        { Basis: FigurePeriodBasis.PartOfMonth, First: { } first, Last: { } last } => Say($"No month is covered whole: records run from {Of(first)} to {Of(last)}."),
        _ => null,
    };

    public static string Of(ReportingPeriod period) => (period.Unit, period.Start) switch
    {
        (PeriodUnit.Month, var start) => SayAs("month {0} of {1}", PeriodText.Of(period), start.Month, start.Year),
        (PeriodUnit.Quarter, var start) => SayAs("quarter {0} of {1}", PeriodText.Of(period), ((start.Month - 1) / 3) + 1, start.Year),
        (PeriodUnit.Year, var start) => SayAs("year {0}", PeriodText.Of(period), start.Year),
        (PeriodUnit.Day, var start) => Of(start),
        _ => Say($"{Of(period.Start)} to {Of(period.End)}"),
    };

    public static string Of(NodaTime.LocalDate date) => PeriodText.Of(date);

    /// <summary>Which of several ways to tell a figure was taken: our own words, or names of the files.</summary>
    public static string Variant(string variant)
    {
        const string ByColumn = "lines by ";
        return variant is "flag" or "due" or "promised" ? Say(variant)
            : variant.StartsWith(ByColumn, StringComparison.Ordinal) ? Say($"lines by {variant[ByColumn.Length..]}") : variant;
    }

    /// <summary>A long time in days, a short one in hours.</summary>
    public static string Days(NodaTime.Duration time) => time.TotalDays < 2
        ? Say($"{time.TotalHours.ToString("N1", System.Globalization.CultureInfo.InvariantCulture)} hours")
        : Say($"{time.TotalDays.ToString("N1", System.Globalization.CultureInfo.InvariantCulture)} days");

    /// <summary>“1 row”, “2 rows”, “1,000 rows”.</summary>
    public static string Count(long count, string one, string? many = null)
        => SayCount(count, one, many ?? one + "s");

    /// <summary>A fraction in percent.</summary>
    public static string Percent(double share) => Percent(share, 1);

    public static string Percent(double share, int decimals) => Say($"{NumberText.Fixed(100 * share, decimals)} %");

    /// <summary>A difference of two fractions in percentage points.</summary>
    public static string PercentagePoints(double difference) => PercentagePoints(difference, 1);

    public static string PercentagePoints(double difference, int decimals) => Say($"{NumberText.Signed(100 * difference, decimals)} pp");

    /// <summary>In small letters, for ids and names that are printed, never compared.</summary>
    public static string Small(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    /// <summary>A text cut to a number of characters, none of them in half.</summary>
    public static string Cut(string text, int length)
        => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - (char.IsHighSurrogate(text[length - 2]) ? 2 : 1)).TrimEnd(), "…");
}
