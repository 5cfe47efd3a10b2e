namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>Hours or minutes, euros or thousands: what is free of the unit stays the same to the last bit, and all else changes by the unit alone.</summary>
public class UnitsTests
{
    /// <summary>What has a unit of its own beside that of the columns: a threshold, a horizon, a scale, a count; or goes through logarithms.</summary>
    private static readonly string[] OfOneUnit =
    [
        // Probabilities and correlations are between 0 and 1, answers on a scale, claims and mentions one by one.
        "DataQuality.LinkageThresholds.", "DataQuality.LinkageQuality.Expected", "Statistics.MultipleTesting.", "Satisfaction.NetPromoterScore.",
        "Satisfaction.CustomerEffortScore.", "Satisfaction.CustomerSatisfactionScore.", "Brand.BrandHealthIndex.", "Brand.MentionSurprise.",
        "Statistics.CorrespondenceAnalysis.", "Statistics.PairedPreference.", "Trends.AttributeChart.", "Trends.CountChart.", "Warranty.ClaimReserve.Parts",
        "Warranty.ReportingDelay.Unreported", "Warranty.OutstandingPromise.",

        // A rate, line, penalty, level or horizon that stays where it is.
        "Economics.InitiativeRanking.", "Satisfaction.ImportancePerformance.", "Trends.ThetaForecast.Compute", "Trends.ExponentialSmoothing.Compute",
        "Trends.ChangePoints.", "DataQuality.SeriesOutliers.", "Processes.TimeToClose.", "Statistics.RestrictedMeanDifference.",
        "Statistics.Bootstrap.FromReplicates", "Resources.DepotLocation.", "Warranty.RenewalFunction.", "Warranty.Benktander.", "Warranty.BornhuetterFerguson.",
        "Warranty.ReserveEmergence.",

        // Searched in logarithms, to a last bit of their own.
        "Trends.BreakDate.", "Trends.TChart.", "Warranty.LifeFit.", "Warranty.Weibayes.", "Warranty.UsageCover.",
    ];

    public static TheoryData<string> Methods { get; } = [.. Recorded.RecordedAnswers.Calculations.Where(call => IsFreeOfUnit(call.Key, call.Value))
        .Select(call => call.Key)];

    public static bool IsFreeOfUnit(string name, System.Reflection.MethodInfo method)
        => Units.HasColumns(method) && !OfOneUnit.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Methods))]
    public void FiguresInAnotherUnit_SayTheSame(string method) => Assert.Null(Units.Complaint(AnyCalls.Callable[method]));
}
